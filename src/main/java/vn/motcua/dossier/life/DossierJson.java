package vn.motcua.dossier.life;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import vn.motcua.dossier.fact.EventContent;
import vn.motcua.dossier.fact.PartyDetails;

/**
 * A dossier as JSON, and the difference of two such trees as a merge patch (RFC 7396): how an event keeps what it changed, how a
 * dossier is rebuilt, and how a row is compared with its history. Empty parts are left out.
 */
public final class DossierJson {

    private static final PropertyNamingStrategies.SnakeCaseStrategy COLUMN =
            new PropertyNamingStrategies.SnakeCaseStrategy();
    private static final Map<String, String> COLUMNS = new ConcurrentHashMap<>();
    private static final String BYTES = "\\x";

    private static final String NOW = "now";
    private static final String DETAILS = "details";

    /** How the names of all moments end, and of nothing that anybody types. */
    private static final String MOMENT = "At";

    /** The parts whose columns are all of dossier_state, or of rows of their own. */
    private static final Set<String> STATE = Set.of(
            "receivingOfficeId",
            "procedureVersionId",
            "currentOfficeId",
            "businessState",
            "moneyState",
            "deliveryState",
            "stepNo",
            "stepStates",
            "atWork",
            "workStartedAt",
            "receivedOn",
            "dates",
            "pausedSince",
            "pauses",
            "extendedAt",
            "extendedTo",
            "apologisedAt",
            "decision",
            "finishedAt",
            "returnedAt",
            "closedAt",
            "closedOn",
            "cameBack",
            "recallableBy");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(byte[].class, new Hexadecimal())
                    .addDeserializer(byte[].class, new FromHexadecimal()))
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private DossierJson() {}

    /** Reads and writes the further parties of a dossier as one column of JSON; null for none. */
    @Converter
    static class PartiesColumn implements AttributeConverter<@Nullable List<PartyDetails>, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable List<PartyDetails> parties) {
            return parties == null ? null : DossierJson.text(parties);
        }

        @Override
        public @Nullable List<PartyDetails> convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : List.of(DossierJson.read(column, PartyDetails[].class));
        }
    }

    /** The tree of a dossier as it stands. */
    public static ObjectNode of(Dossier dossier) {
        return MAPPER.valueToTree(dossier);
    }

    /** A dossier as the columns of its rows: the parts of the tree under the names of the columns. */
    static ObjectNode row(Dossier dossier) {
        ObjectNode row = MAPPER.createObjectNode();
        row.put("id", dossier.id.toString());
        row.put("dossier_id", dossier.id.toString());
        row.put("event_count", dossier.eventCount);
        row.put("chain_head", hexadecimal(dossier.chainHead));
        flatten(dossier.tree(), row);
        return row;
    }

    private static void flatten(ObjectNode tree, ObjectNode row) {
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            if (field.getKey().equals("atWork")) {
                continue; // rows of their own
            }
            if (field.getValue() instanceof ObjectNode part) {
                flatten(part, row);
            } else {
                row.set(
                        COLUMNS.computeIfAbsent(field.getKey(), name -> COLUMN.nameForField(null, null, name)),
                        field.getValue());
            }
        }
    }

    /** Whether a change says something of a dossier that is said once; not only where it stands. */
    static boolean changesDetails(ObjectNode change) {
        return !STATE.containsAll(change.propertyNames());
    }

    /** As the database reads bytes. */
    static String hexadecimal(byte[] value) {
        return BYTES + HexFormat.of().formatHex(value);
    }

    private static final class Hexadecimal extends ValueSerializer<byte[]> {

        @Override
        public void serialize(byte[] value, JsonGenerator to, SerializationContext context) {
            to.writeString(hexadecimal(value));
        }
    }

    private static final class FromHexadecimal extends ValueDeserializer<byte[]> {

        @Override
        public byte[] deserialize(JsonParser from, DeserializationContext context) {
            return HexFormat.of().parseHex(from.getString().substring(BYTES.length()));
        }
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
        patch.properties().stream().map(Map.Entry::getKey).forEach(field -> update(dossier, field, then.get(field)));
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

    /**
     * The canonical text of what an event says. Moments that are the event's own, which are most, are written as {@code "now"};
     * not in the details, which are for readers.
     */
    static String payload(EventContent content, Instant happenedAt) {
        ObjectNode tree = MAPPER.valueToTree(content);
        exchange(tree, happenedAt.toString(), NOW);
        return MAPPER.writeValueAsString(tree);
    }

    /** What an event says, read back. */
    static EventContent content(String payload, Instant happenedAt) {
        ObjectNode tree = (ObjectNode) MAPPER.readTree(payload);
        exchange(tree, NOW, happenedAt.toString());
        return MAPPER.treeToValue(tree, EventContent.class);
    }

    private static void exchange(JsonNode in, String what, String with) {
        for (Map.Entry<String, JsonNode> field : in.properties()) {
            JsonNode value = field.getValue();
            if (value.isString()) {
                if (field.getKey().endsWith(MOMENT) && value.stringValue().equals(what)) {
                    field.setValue(StringNode.valueOf(with));
                }
            } else if (!field.getKey().equals(DETAILS)) {
                exchange(value, what, with);
            }
        }
        if (in.isArray()) {
            in.forEach(each -> exchange(each, what, with));
        }
    }

    /** The canonical text of a patch. */
    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Reads canonical text back. */
    static <T> T read(String text, Class<T> type) {
        return Objects.requireNonNull(MAPPER.readValue(text, type));
    }
}
