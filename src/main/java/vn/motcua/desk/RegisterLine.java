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
 * A line of the register of dossiers (Form 07, formerly 06). People have their full names, as the form requires.
 *
 * @param no number in the register of the office and the year, without gaps: one plus the number of codes the office
 *     had assigned before in that year
 * @param passedOnAt moment at which the file left the desk; null before
 * @param dueAt newest promised date; null without one
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

    /** This line after so many of the year before its day. */
    RegisterLine after(long before) {
        return new RegisterLine(
                dossier,
                before + no,
                code,
                procedure,
                owner,
                address,
                phone,
                competent,
                receivedOn,
                receivedAt,
                dueAt,
                passedOnAt,
                finishedAt,
                returnedAt,
                delivery,
                state,
                extended);
    }

    @Override
    public String toString() {
        return "RegisterLine[" + code.value() + "]";
    }
}
