package vn.motcua.administration.procedures;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.content.ComponentContent;

/**
 * Row of the editor of a case: a paper, as it was typed.
 *
 * @param mandatory name of the constant that says whether the dossier is incomplete without it
 */
record ComponentForm(
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String originals,
        @Nullable String certified,
        @Nullable String photocopies,
        @Nullable String mandatory,
        @Nullable String condition) {

    static final ComponentForm EMPTY = new ComponentForm(null, null, "1", "0", "0", Needed.MANDATORY.name(), null);

    /** Whether a paper is needed. */
    enum Needed {
        MANDATORY,
        OPTIONAL
    }

    static ComponentForm of(ComponentContent content) {
        return new ComponentForm(
                content.name(),
                content.nameEn(),
                String.valueOf(content.originals()),
                String.valueOf(content.certified()),
                String.valueOf(content.photocopies()),
                (content.mandatory() ? Needed.MANDATORY : Needed.OPTIONAL).name(),
                content.condition());
    }
}
