package vn.motcua.audit;

import java.util.EnumSet;
import java.util.Set;

/** What kind of a look the view log tells of. */
public enum ViewKind {
    /** Somebody opened a dossier or a list. */
    OPENED(ViewPurpose.PROCESSING, ViewPurpose.RETURN, ViewPurpose.SUPERVISION, ViewPurpose.API, ViewPurpose.STATUS),
    /** Somebody looked for a person or a dossier. */
    SOUGHT(ViewPurpose.APPLICANT_SEARCH, ViewPurpose.SEARCH),
    /** Somebody printed a paper. */
    PRINTED(ViewPurpose.PRINTING),
    /** Somebody took a list along as a file. */
    EXPORTED(ViewPurpose.EXPORT);

    private final Set<ViewPurpose> purposes;

    ViewKind(ViewPurpose first, ViewPurpose... others) {
        purposes = EnumSet.of(first, others);
    }

    /** Purposes of this kind. */
    public Set<ViewPurpose> purposes() {
        return Set.copyOf(purposes);
    }
}
