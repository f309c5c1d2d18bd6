package vn.motcua.desk.handover;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Office;
import vn.motcua.vocabulary.DossierId;

/**
 * A line of a hand-over slip: the paper goes with the files from desk to desk, so the people are named in full.
 *
 * @param papers how many papers lie in the file
 * @param resultNumber of a result that goes to the desk; null while there is none
 * @param feeDue whether a fee is left to collect
 * @param byPost whether the result is to be sent
 */
public record HandOverLine(
        DossierId dossier,
        String code,
        ProcedureVersion procedure,
        String owner,
        @Nullable String address,
        String subject,
        Office from,
        String giver,
        Office to,
        String step,
        Instant givenAt,
        @Nullable Instant dueAt,
        int papers,
        @Nullable String resultNumber,
        boolean feeDue,
        boolean byPost) {

    @Override
    public String toString() {
        return "HandOverLine[" + code + "]";
    }
}
