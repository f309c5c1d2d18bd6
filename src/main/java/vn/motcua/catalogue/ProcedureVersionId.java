package vn.motcua.catalogue;

/** Names one dated version of a procedure; what a dossier keeps. */
public record ProcedureVersionId(int value) {

    /** @throws IllegalArgumentException if the value is not positive */
    public ProcedureVersionId {
        if (value < 1) {
            throw new IllegalArgumentException("a procedure version's id is positive, but is " + value);
        }
    }
}
