package vn.motcua.desk;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.organisation.Office;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.SubmissionNumber;
import vn.motcua.worktime.WorkingTimeLeft;

/**
 * A row of a list of dossiers.
 *
 * @param version version that an action on the dossier must expect
 * @param code code; null before acceptance
 * @param owner name of the owner, masked
 * @param ownerName whole name of the owner, for lists of one's own office
 * @param answerDueAt moment by which the desk must answer a submission; null once it has answered
 * @param acceptedAt moment of acceptance; null before
 * @param dates first and present promised dates
 * @param pausedSince moment since which the limit is paused; null while it runs
 * @param finishedAt moment at which the result reached the desk; null before
 * @param closedOn day on which it was finished, withdrawn, stopped or not accepted; null before
 * @param left working time until the present promised date, by the calendar of the receiving office; null without a
 *     date
 * @param feeAmount fee in VND; null when not known
 */
public record DossierRow(
        DossierId dossier,
        int version,
        @Nullable String code,
        String owner,
        String ownerName,
        ProcedureVersion procedure,
        Office receiving,
        Office current,
        BusinessState state,
        MoneyState money,
        ResultDelivery delivery,
        Instant submittedAt,
        @Nullable Instant answerDueAt,
        @Nullable Instant acceptedAt,
        PromisedDates dates,
        @Nullable Instant pausedSince,
        @Nullable Instant finishedAt,
        @Nullable LocalDate closedOn,
        @Nullable WorkingTimeLeft left,
        @Nullable Long feeAmount) {

    @Override
    public String toString() {
        return "DossierRow[" + dossier + "]";
    }

    /** The code, or the number of the submission before there is one. */
    public String number() {
        return SubmissionNumber.orCode(code, receiving.code(), dossier);
    }
}
