package vn.motcua.api.dossier;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import vn.motcua.api.Json;
import vn.motcua.api.Times;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.dossier.action.Actions;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.FreeText;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * Makes an action from the body of a request. The fields are the components of the action's record, with offices and
 * officials given by their codes. A new action needs no change here.
 */
@Component
public class ActionBodies {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_ITEM = 500;
    private static final int MOST_ITEMS = 50;

    private final Organisation organisation;
    private final Times times;

    ActionBodies(Organisation organisation, Times times) {
        this.organisation = organisation;
        this.times = times;
    }

    /** The fields of an action. */
    public static List<RecordComponent> fields(Class<? extends Action> action) {
        return Arrays.asList(action.getRecordComponents());
    }

    /** Whether the field may be left out. */
    public static boolean optional(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class) || field.getType() == boolean.class;
    }

    /**
     * @param known names of fields besides the action's own
     * @param procedureCase case of the dossier, used by actions with papers only
     * @throws RefusedException INVALID with the wrong field
     */
    Action read(
            Class<? extends Action> action, JsonNode body, Set<String> known, Supplier<ProcedureCase> procedureCase) {
        Set<String> names = new HashSet<>(known);
        fields(action).forEach(field -> names.add(field.getName()));
        Json.onlyFields("", body, names);
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent field : fields(action)) {
            values.add(value(field, body.get(field.getName()), procedureCase));
        }
        return Actions.make(action, values);
    }

    private @Nullable Object value(
            RecordComponent field, @Nullable JsonNode given, Supplier<ProcedureCase> procedureCase) {
        String name = field.getName();
        if (given == null || given.isNull()) {
            if (!optional(field)) {
                throw RefusedException.invalidField(name, "api.refusal.required");
            }
            return field.getType() == boolean.class ? false : null;
        }
        Class<?> type = field.getType();
        if (type == boolean.class) {
            return truth(name, given);
        }
        if (type == int.class) {
            return Json.integer(name, given);
        }
        if (type == long.class) {
            return whole(name, given);
        }
        if (type == List.class) {
            return element(field) == ReceivedComponent.class
                    ? Papers.read(given, procedureCase.get())
                    : lines(name, given);
        }
        return value(name, type, text(name, given));
    }

    private Object value(String name, Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == Instant.class) {
            return times.moment(name, text);
        }
        if (type == LocalDate.class) {
            return times.day(name, text);
        }
        if (type == OfficeId.class) {
            return organisation
                    .officeByCode(text)
                    .orElseThrow(() -> RefusedException.invalidField(name, "api.refusal.unknown-office"))
                    .id();
        }
        if (type == OfficialId.class) {
            return organisation
                    .officialByCode(text)
                    .orElseThrow(() -> RefusedException.invalidField(name, "api.refusal.unknown-official"))
                    .id();
        }
        throw new IllegalStateException("Nobody has said how a " + type + " is read");
    }

    public static Type element(RecordComponent field) {
        return ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    }

    private static boolean truth(String name, JsonNode given) {
        if (!given.isBoolean()) {
            throw RefusedException.invalidField(name, "api.refusal.value");
        }
        return given.booleanValue();
    }

    private static long whole(String name, JsonNode given) {
        if (!given.isIntegralNumber() || !given.canConvertToLong()) {
            throw RefusedException.invalidField(name, "api.refusal.value");
        }
        return given.longValue();
    }

    private static String text(String name, JsonNode given) {
        if (!given.isString()) {
            throw RefusedException.invalidField(name, "api.refusal.value");
        }
        try {
            return FreeText.clean(given.stringValue(), LONGEST_TEXT);
        } catch (InvalidValueException unfit) {
            throw unfit.at(name);
        }
    }

    private static List<String> lines(String name, JsonNode given) {
        if (!given.isArray()) {
            throw RefusedException.invalidField(name, "api.refusal.value");
        }
        if (given.size() > MOST_ITEMS) {
            throw RefusedException.invalidField(name, "api.refusal.too-many", MOST_ITEMS);
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = name + "[" + i + "]";
            String line = Json.line(at, given.get(i), LONGEST_ITEM);
            if (line == null) {
                throw RefusedException.invalidField(at, "api.refusal.required");
            }
            lines.add(line);
        }
        return lines;
    }
}
