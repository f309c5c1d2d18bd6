package vn.motcua.identity.account;

/**
 * How cookies are named and guarded.
 *
 * @param secure whether they travel over TLS alone; then the prefix {@code __Host-} ties them to this host
 */
public record HttpCookies(boolean secure) {

    public String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }
}
