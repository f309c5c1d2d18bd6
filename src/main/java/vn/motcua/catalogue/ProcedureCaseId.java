package vn.motcua.catalogue;

/** Identity of a case of a version of a procedure. A dossier keeps the case under which it was accepted. */
public record ProcedureCaseId(int value) {

    /** @throws IllegalArgumentException if the value is not positive */
    public ProcedureCaseId {
        if (value < 1) {
            throw new IllegalArgumentException("a procedure case's id is positive, but is " + value);
        }
    }
}
