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
 * A line of a worklist: one step that is here, of one dossier.
 *
 * @param version what an action on it must expect
 * @param owner masked
 * @param stepDueAt the step's own deadline; null without
 * @param dates what the citizen was promised first and now
 * @param holder the official who has it in hand; null while nobody does
 * @param mine whether that is the actor
 * @param group how near the promised day is
 * @param left working time until the date promised now, by the calendar of the receiving office; null without a date
 */
public record WorklistRow(
        DossierId dossier,
        int version,
        String code,
        String owner,
        ProcedureVersion procedure,
        int stepNo,
        String step,
        String stepEn,
        Role role,
        @Nullable Instant stepDueAt,
        PromisedDates dates,
        DueGroup group,
        @Nullable String holder,
        boolean mine,
        BusinessState state,
        boolean paused,
        @Nullable WorkingTimeLeft left) {

    /** The step's name in English for {@code en}, in Vietnamese otherwise. */
    public String stepIn(String language) {
        return language.equals("en") ? stepEn : step;
    }
}
