package vn.motcua.dossier.value;

/** In what capacity somebody collects a result. */
public enum CollectorCapacity {
    /** The dossier is theirs. */
    OWNER,
    /** They handed it in for its owner, and hold its slip. */
    SUBMITTER,
    /** Neither: with a paper of authority. */
    PROXY
}
