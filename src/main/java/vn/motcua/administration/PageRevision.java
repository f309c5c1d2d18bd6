package vn.motcua.administration;

import org.jspecify.annotations.Nullable;

/** The revision of a thing from which a page was made, as its form sends it back. */
public final class PageRevision {

    /** Revision that nothing has, so that a form without one is refused as made from an old page. */
    private static final int NONE = -1;

    private PageRevision() {}

    /** The revision a form named, or one that nothing has. */
    public static int of(@Nullable Integer sent) {
        return sent == null ? NONE : sent;
    }
}
