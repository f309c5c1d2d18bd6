package vn.motcua.identity;

/**
 * How cookies are named and guarded.
 *
 * @param secure whether they travel over TLS alone; then the prefix {@code __Host-} ties them to this host
 */
record HttpCookies(boolean secure) {

    String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }
}
