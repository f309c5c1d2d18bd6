package vn.motcua.identity.account;

/**
 * Names and attributes of cookies.
 *
 * @param secure whether cookies are sent over TLS only; their names then have the prefix {@code __Host-}, which binds
 *     them to this host
 */
public record HttpCookies(boolean secure) {

    public String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }
}
