package vn.motcua.catalogue;

/** Names one case of one version of a procedure: the one a dossier was accepted under. */
public record ProcedureCaseId(int value) {

    /** @throws IllegalArgumentException if the value is not positive */
    public ProcedureCaseId {
        if (value < 1) {
            throw new IllegalArgumentException("a procedure case's id is positive, but is " + value);
        }
    }
}
