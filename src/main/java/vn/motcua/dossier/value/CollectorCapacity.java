package vn.motcua.dossier.value;

/** In what capacity somebody collects a result. */
public enum CollectorCapacity {
    /** The dossier is theirs. */
    OWNER,
    /** They handed it in for its owner, and hold its slip. */
    SUBMITTER,
    /** They are a further party of the dossier. */
    PARTY,
    /** None of these: with a paper of authority. */
    PROXY
}
