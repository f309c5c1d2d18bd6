package vn.motcua.desk;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.organisation.Role;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.worktime.WorkingTimeLeft;

/**
 * A row of a worklist: an active step of a dossier.
 *
 * @param version version that an action on the dossier must expect
 * @param owner name of the owner, masked
 * @param ownerName whole name of the owner, for the officials of the office that does the step
 * @param stepDueAt deadline of the step; null without one
 * @param dates first and present promised dates
 * @param holderId id of the official who has claimed the step; null while nobody has
 * @param holder official who has claimed the step; null while nobody has
 * @param mine whether the holder is the actor
 * @param group distance of the promised day
 * @param left working time until the present promised date, by the calendar of the receiving office; null without a
 *     date
 * @param cameBack whether the file was sent back or not taken, and has not gone on since
 */
public record WorklistRow(
        DossierId dossier,
        int version,
        String code,
        String owner,
        String ownerName,
        ProcedureVersion procedure,
        int stepNo,
        String step,
        String stepEn,
        Role role,
        @Nullable Instant stepDueAt,
        PromisedDates dates,
        DueGroup group,
        @Nullable Integer holderId,
        @Nullable String holder,
        boolean mine,
        BusinessState state,
        boolean paused,
        @Nullable WorkingTimeLeft left,
        boolean cameBack) {

    @Override
    public String toString() {
        return "WorklistRow[" + code + "]";
    }

    /** The step's name in English for {@code en}, in Vietnamese otherwise. */
    public String stepIn(String language) {
        return language.equals("en") ? stepEn : step;
    }
}
