package vn.motcua.catalogue;

/** Identity of a version of a procedure. A dossier keeps the version under which it was accepted. */
public record ProcedureVersionId(int value) {

    /** @throws IllegalArgumentException if the value is not positive */
    public ProcedureVersionId {
        if (value < 1) {
            throw new IllegalArgumentException("a procedure version's id is positive, but is " + value);
        }
    }
}
