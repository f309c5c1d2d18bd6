package vn.motcua.counter.dossier;

import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.counter.FormInput;
import vn.motcua.counter.ReceivedPapers;
import vn.motcua.dossier.action.Actions;
import vn.motcua.dossier.action.form.NotAsked;
import vn.motcua.dossier.life.Action;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;

/**
 * Reads an action from the input of its form; every refusal names the field. The fields are the components of the
 * action's record, so that a new action needs no code here.
 */
@Component
public class ActionReader {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Organisation organisation;
    private final Catalogue catalogue;
    private final ConversionService conversions;
    private final ZoneId zone;

    ActionReader(
            Organisation organisation,
            Catalogue catalogue,
            @Qualifier("mvcConversionService") ConversionService conversions,
            ZoneId zone) {
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.conversions = conversions;
        this.zone = zone;
    }

    /**
     * Reads the action of that name.
     *
     * @param procedureCase supplies the procedure case; called only for actions that take papers
     * @throws RefusedException NOT_FOUND when there is no such action, INVALID with the field
     */
    public Action read(String name, FormInput typed, Supplier<ProcedureCase> procedureCase) {
        Class<? extends Action> action = Actions.byName().get(name);
        if (action == null) {
            throw RefusedException.notFound("common.error.404.text");
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : action.getRecordComponents()) {
            values.add(value(component, typed, procedureCase));
        }
        return Actions.make(action, values);
    }

    private @Nullable Object value(RecordComponent component, FormInput typed, Supplier<ProcedureCase> procedureCase) {
        if (component.isAnnotationPresent(NotAsked.class)) {
            return null;
        }
        String field = component.getName();
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return switch (ActionInput.kind(component, optional)) {
            case TEXT -> typed.text(field);
            case LINE -> optional ? typed.optional(field) : typed.text(field);
            case LINES -> typed.lines(field);
            case PAPERS -> ReceivedPapers.read(typed, procedureCase.get());
            case CHECK -> typed.checked(field);
            case STEP -> number(typed, field);
            case NUMBER -> amount(typed, field);
            case PROCEDURE -> procedureCase(typed);
            case OFFICE -> office(typed);
            case OFFICIAL -> new OfficialId(number(typed, field));
            case DATE, TIME -> date(component, field, optional, typed);
        };
    }

    /** Reads a day, or a moment from its day and time fields; null for an empty optional field. */
    private @Nullable Object date(RecordComponent component, String field, boolean optional, FormInput typed) {
        if (component.getType() == LocalDate.class) {
            return optional && typed.raw(field).isBlank() ? null : day(typed, field);
        }
        String time = ActionInput.timeOf(field);
        boolean given = !typed.raw(field).isBlank() || !typed.raw(time).isBlank();
        return optional && !given ? null : moment(typed, field, time);
    }

    private static int number(FormInput typed, String field) {
        String digits = typed.text(field);
        if (digits.isEmpty()) {
            throw RefusedException.invalidField(field, "dossier.refusal.required");
        }
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException wrong) {
            throw RefusedException.invalidField(field, "typeMismatch.java.lang.Integer");
        }
    }

    /** Reads an amount in VND, with or without thousands separators. */
    private static long amount(FormInput typed, String field) {
        try {
            return Long.parseLong(typed.text(field).replaceAll("[.,\\s\\u00A0đ]", ""));
        } catch (NumberFormatException wrong) {
            throw RefusedException.invalidField(field, "typeMismatch.java.lang.Long");
        }
    }

    private LocalDate day(FormInput typed, String field) {
        if (typed.raw(field).isBlank()) {
            throw RefusedException.invalidField(field, "dossier.refusal.required");
        }
        try {
            LocalDate day = conversions.convert(typed.text(field), LocalDate.class);
            if (day == null) {
                throw RefusedException.invalidField(field, "dossier.refusal.required");
            }
            return day;
        } catch (ConversionException wrong) {
            throw RefusedException.invalidField(field, "typeMismatch.java.time.LocalDate");
        }
    }

    private Instant moment(FormInput typed, String dayField, String timeField) {
        LocalDate day = day(typed, dayField);
        try {
            return day.atTime(LocalTime.parse(typed.text(timeField), TIME))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException wrong) {
            throw RefusedException.invalidField(timeField, "counter.refusal.time");
        }
    }

    /** Id of the case chosen from the list, or of the ordinary case of the procedure whose code or name was typed. */
    private int procedureCase(FormInput typed) {
        if (!typed.text("procedureCase").isEmpty()) {
            return number(typed, "procedureCase");
        }
        String words = typed.text("procedureCaseText");
        if (words.isEmpty()) {
            throw RefusedException.invalidField("procedureCase", "dossier.refusal.required");
        }
        List<ProcedureVersion> found = catalogue.search(words, null, null, 1, null);
        if (found.isEmpty()
                || !(words.equals(found.get(0).code())
                        || words.equals(found.get(0).name()))) {
            throw RefusedException.invalidField("procedureCase", "counter.refusal.procedure");
        }
        return found.get(0).ordinaryCase().id().value();
    }

    /** Office chosen from the list, or whose full code or name was typed. */
    private OfficeId office(FormInput typed) {
        String chosen = typed.text("office");
        String words = typed.text("officeText");
        String sought = chosen.isEmpty() ? words : chosen;
        if (sought.isEmpty()) {
            throw RefusedException.invalidField("office", "dossier.refusal.required");
        }
        Office byCode = organisation.officeByCode(sought).orElse(null);
        if (byCode != null) {
            return byCode.id();
        }
        List<Office> found = organisation.searchOffices(sought, null, 2);
        if (found.size() != 1) {
            throw RefusedException.invalidField(
                    "office", found.isEmpty() ? "counter.refusal.office" : "counter.refusal.offices");
        }
        return found.get(0).id();
    }
}
