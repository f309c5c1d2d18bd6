package vn.motcua.administration.calendars;

import java.util.Arrays;
import java.util.Optional;

/** Kind of an edit of a draft, each with its own page. */
enum DraftEdit {
    ADD("ngay"),
    SWAP("hoan-doi"),
    CLOSE("dong-cua"),
    YEAR("nam");

    private final String path;

    DraftEdit(String path) {
        this.path = path;
    }

    /** The last part of the page's address. */
    String path() {
        return path;
    }

    static Optional<DraftEdit> of(String path) {
        return Arrays.stream(values()).filter(edit -> edit.path.equals(path)).findFirst();
    }
}
