package vn.motcua.catalogue.route;

import java.time.LocalDate;
import java.util.Collection;

import vn.motcua.catalogue.ProcedureCaseId;

/** Says what dossiers of cases there are; answered by the module that keeps them. */
public interface DossiersOfCases {

    /**
     * Counts accepted dossiers of these cases that are still open, up to a limit.
     *
     * @param most where counting ends
     */
    int open(Collection<ProcedureCaseId> cases, int most);

    /** Whether a dossier of these cases was accepted on a day or later. */
    boolean acceptedSince(Collection<ProcedureCaseId> cases, LocalDate day);
}
