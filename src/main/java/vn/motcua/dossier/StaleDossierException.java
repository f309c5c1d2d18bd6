package vn.motcua.dossier;

import java.util.List;

import vn.motcua.vocabulary.DossierId;

/**
 * Somebody acted on the dossier since the page was shown. Carries what happened meanwhile, so that a person can see who
 * did what and do again what still makes sense. Without a stack trace: it is an answer, not a fault.
 */
public final class StaleDossierException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DossierId dossier;
    private final transient List<EventView> meanwhile;

    StaleDossierException(DossierId dossier, List<EventView> meanwhile) {
        super("The dossier has changed meanwhile", null, false, false);
        this.dossier = dossier;
        this.meanwhile = List.copyOf(meanwhile);
    }

    /** The dossier acted on; never null. */
    public DossierId dossier() {
        return dossier;
    }

    /** What happened since the version the page was shown with, oldest first; never null. */
    public List<EventView> meanwhile() {
        return meanwhile;
    }
}
