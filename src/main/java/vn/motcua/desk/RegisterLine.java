package vn.motcua.desk;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.organisation.Office;
import vn.motcua.vocabulary.DossierCode;
import vn.motcua.vocabulary.DossierId;

/**
 * A line of the register of dossiers (Form 07, formerly 06). The people are named in full, as the register has to.
 *
 * @param no its number in the register of the office and the year, without holes: how many codes the office had given out
 *     that year before this one, plus one
 * @param passedOnAt when the file went on from the desk; null while it has not
 * @param dueAt the newest promise; null without one
 */
public record RegisterLine(
        DossierId dossier,
        long no,
        DossierCode code,
        ProcedureVersion procedure,
        String owner,
        @Nullable String address,
        @Nullable String phone,
        Office competent,
        LocalDate receivedOn,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant passedOnAt,
        @Nullable Instant finishedAt,
        @Nullable Instant returnedAt,
        ResultDelivery delivery,
        BusinessState state,
        boolean extended) {

    @Override
    public String toString() {
        return "RegisterLine[" + code.value() + "]";
    }
}
