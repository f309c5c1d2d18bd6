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
import vn.motcua.dossier.action.form.Ticked;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;

/**
 * A field of an action's form: it follows from the component of the action's record, so that a new action needs nothing here.
 *
 * @param field the name of the action's component it fills, by which refusals speak of it
 * @param optional whether it may be left empty
 * @param folded whether it stands in the folded part of the form, for what happened before it is recorded
 * @param usuallyTicked whether its box is ticked before anybody has touched it
 */
record ActionInput(String field, Kind kind, boolean optional, boolean folded, boolean usuallyTicked) {

    /** How the field looks. */
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

    /** The fields of an action, in the order in which they are filled in; none for one that is only a button. */
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
        boolean ticked = component.isAnnotationPresent(Ticked.class);
        String name = component.getName();
        ActionInput field = new ActionInput(name, kind(component, optional), optional, folded, ticked);
        return component.getType() == Instant.class
                ? Stream.of(field, new ActionInput(timeOf(name), Kind.TIME, optional, folded, false))
                : Stream.of(field);
    }

    /** The field of the time that goes with the day of a moment: {@code dueTime} with {@code dueAt}. */
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

    /** Whether it is filled in by typing into one field of its name. */
    boolean typed() {
        return switch (kind) {
            case TEXT, LINE, LINES, DATE, TIME, NUMBER -> true;
            case OFFICE, PROCEDURE, STEP, OFFICIAL, CHECK, PAPERS -> false;
        };
    }
}
