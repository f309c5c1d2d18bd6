package vn.motcua.counter.dossier;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.action.Actions;
import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.action.form.Afterwards;
import vn.motcua.dossier.action.form.Line;
import vn.motcua.dossier.action.form.NotAsked;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;

/**
 * Field of an action's form, derived from a component of the action's record, so that a new action needs no code here.
 *
 * @param field name of the component of the action, which refusals use for the field
 * @param optional whether the field may be left empty
 * @param folded whether the field is in the folded part of the form, for an action that is recorded after it happened
 */
record ActionInput(String field, Kind kind, boolean optional, boolean folded) {

    /** Kind of a field. */
    enum Kind {
        TEXT,
        LINE,
        LINES,
        DATE,
        TIME,
        NUMBER,
        OFFICE,
        PROCEDURE,
        STEP,
        OFFICIAL,
        CHECK,
        PAPERS
    }

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            boolean.class, Kind.CHECK,
            long.class, Kind.NUMBER,
            LocalDate.class, Kind.DATE,
            Instant.class, Kind.DATE,
            OfficeId.class, Kind.OFFICE,
            OfficialId.class, Kind.OFFICIAL);

    private static final Map<String, List<ActionInput>> INPUTS = Actions.byName().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, action -> inputs(action.getValue())));

    /** Fields of an action, in the order of input; empty for an action that is only a button. */
    static List<ActionInput> of(String action) {
        return INPUTS.getOrDefault(action, List.of());
    }

    private static List<ActionInput> inputs(Class<? extends Action> action) {
        ActionForm form = action.getAnnotation(ActionForm.class);
        List<String> order = form == null ? List.of() : List.of(form.order());
        return Arrays.stream(action.getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(NotAsked.class))
                .sorted(Comparator.comparingInt(component -> order.indexOf(component.getName())))
                .flatMap(ActionInput::inputs)
                .toList();
    }

    private static Stream<ActionInput> inputs(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getType() == boolean.class;
        boolean folded = component.isAnnotationPresent(Afterwards.class);
        String name = component.getName();
        ActionInput field = new ActionInput(name, kind(component, optional), optional, folded);
        return component.getType() == Instant.class
                ? Stream.of(field, new ActionInput(timeOf(name), Kind.TIME, optional, folded))
                : Stream.of(field);
    }

    /** Name of the time field that belongs to the day field of a moment: {@code dueTime} for {@code dueAt}. */
    static String timeOf(String moment) {
        return moment.replaceAll("At$", "") + "Time";
    }

    static Kind kind(RecordComponent component, boolean optional) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return optional || component.isAnnotationPresent(Line.class) ? Kind.LINE : Kind.TEXT;
        }
        if (type == List.class) {
            return component.getGenericType().getTypeName().contains(ReceivedComponent.class.getName())
                    ? Kind.PAPERS
                    : Kind.LINES;
        }
        if (type == int.class) {
            return component.getName().equals("procedureCase") ? Kind.PROCEDURE : Kind.STEP;
        }
        return Objects.requireNonNull(KINDS.get(type), () -> "Nobody has said how a " + type + " is filled in");
    }

    /** Whether the value is typed into a single field of this name. */
    boolean typed() {
        return switch (kind) {
            case TEXT, LINE, LINES, DATE, TIME, NUMBER -> true;
            case OFFICE, PROCEDURE, STEP, OFFICIAL, CHECK, PAPERS -> false;
        };
    }
}
