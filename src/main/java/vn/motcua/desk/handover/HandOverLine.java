package vn.motcua.desk.handover;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Office;
import vn.motcua.vocabulary.DossierId;

/**
 * A line of a hand-over slip. People have their full names, because the slip goes with the files from desk to desk.
 *
 * @param papers number of papers in the file
 * @param resultNumber number of a result that goes to the desk; null while there is none
 * @param feeDue whether a fee is still to be collected
 * @param byPost whether the result is sent by post
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
