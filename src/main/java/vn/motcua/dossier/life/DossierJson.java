package vn.motcua.dossier.life;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A dossier as JSON, and the difference of two such trees as a merge patch (RFC 7396): how an event keeps what it changed, how a
 * dossier is rebuilt, and how a row is compared with its history. Empty parts are left out; steps stand under their numbers.
 */
public final class DossierJson {

    private static final String STEPS = "steps";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private DossierJson() {}

    /** The tree of a dossier as it stands. */
    public static ObjectNode of(Dossier dossier) {
        ObjectNode tree = tree(dossier);
        if (!dossier.steps.isEmpty()) {
            ObjectNode steps = tree.putObject(STEPS);
            dossier.steps.forEach(step -> steps.set(Integer.toString(step.no()), tree(step)));
        }
        return tree;
    }

    /** By way of text, so that equal values are equal nodes whatever they were in memory. */
    private static ObjectNode tree(Object value) {
        return (ObjectNode) MAPPER.readTree(MAPPER.writeValueAsBytes(value));
    }

    /** The merge patch that makes one tree another. */
    public static ObjectNode difference(ObjectNode before, ObjectNode after) {
        ObjectNode patch = MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            JsonNode was = before.get(field.getKey());
            JsonNode is = field.getValue();
            if (was instanceof ObjectNode from && is instanceof ObjectNode to) {
                ObjectNode inner = difference(from, to);
                if (!inner.isEmpty()) {
                    patch.set(field.getKey(), inner);
                }
            } else if (!is.equals(was)) {
                patch.set(field.getKey(), is);
            }
        }
        for (Map.Entry<String, JsonNode> field : before.properties()) {
            if (!after.has(field.getKey())) {
                patch.putNull(field.getKey());
            }
        }
        return patch;
    }

    /** The name of the first field in which two trees differ, such as {@code dates.dueAt}; null when they are equal. */
    public static @Nullable String firstDifference(ObjectNode one, ObjectNode other) {
        ObjectNode patch = difference(one, other);
        StringBuilder path = new StringBuilder();
        JsonNode at = patch;
        while (at instanceof ObjectNode inner && !inner.isEmpty()) {
            Map.Entry<String, JsonNode> first = inner.properties().iterator().next();
            path.append(path.isEmpty() ? "" : ".").append(first.getKey());
            at = first.getValue();
        }
        return path.isEmpty() ? null : path.toString();
    }

    /** Applies a merge patch to a dossier. */
    static void apply(Dossier dossier, ObjectNode patch) {
        ObjectNode now = of(dossier);
        ObjectNode then = merged(now, patch);
        patch.properties().stream()
                .map(Map.Entry::getKey)
                .filter(field -> !field.equals(STEPS))
                .forEach(field -> update(dossier, field, then.get(field)));
        if (patch.get(STEPS) instanceof ObjectNode steps) {
            for (Map.Entry<String, JsonNode> each : steps.properties()) {
                if (each.getValue().isNull()) {
                    dossier.steps.removeIf(step -> Integer.toString(step.no()).equals(each.getKey()));
                    continue;
                }
                DossierStep step = dossier.stepOrNew(Integer.parseInt(each.getKey()));
                for (Map.Entry<String, JsonNode> field : ((ObjectNode) each.getValue()).properties()) {
                    update(step, field.getKey(), field.getValue());
                }
            }
        }
    }

    private static void update(Object target, String field, @Nullable JsonNode value) {
        ObjectNode change = MAPPER.createObjectNode();
        change.set(field, value == null ? MAPPER.nullNode() : value);
        MAPPER.readerForUpdating(target).readValue(change);
    }

    private static ObjectNode merged(ObjectNode tree, ObjectNode patch) {
        ObjectNode result = tree.deepCopy();
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                result.remove(field.getKey());
            } else if (value instanceof ObjectNode inner) {
                JsonNode was = result.get(field.getKey());
                result.set(
                        field.getKey(),
                        merged(was instanceof ObjectNode from ? from : MAPPER.createObjectNode(), inner));
            } else {
                result.set(field.getKey(), value);
            }
        }
        return result;
    }

    /** The canonical text of an event's content or of a patch. */
    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Reads canonical text back. */
    static <T> T read(String text, Class<T> type) {
        return Objects.requireNonNull(MAPPER.readValue(text, type));
    }
}
