package vn.motcua.desk;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.organisation.Office;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.worktime.WorkingTimeLeft;

/**
 * A line of a list of dossiers.
 *
 * @param version what an action on it must expect
 * @param code null until accepted
 * @param owner masked
 * @param answerDueAt until when the desk must answer a submission; null once it has
 * @param acceptedAt null until accepted
 * @param dates what was promised first and now
 * @param pausedSince since when the clock stands; null while it runs
 * @param finishedAt when the result reached the desk; null before
 * @param left working time until the date promised now, by the calendar of the receiving office; null without a date
 * @param feeAmount VND; null when not known
 */
public record DossierRow(
        DossierId dossier,
        int version,
        @Nullable String code,
        String owner,
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
        @Nullable WorkingTimeLeft left,
        @Nullable Long feeAmount) {}
