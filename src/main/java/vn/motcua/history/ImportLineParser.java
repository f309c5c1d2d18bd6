package vn.motcua.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.platform.Sha256;

/**
 * Reads a line of an import: a dossier, an event, or the code for a name. Times are taken with the offsets they were given
 * with, due dates as they are. What cannot be understood is refused with its reason.
 */
final class ImportLineParser {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_JSON = 16_000;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;
    private static final char SEPARATOR = '\u001f';

    private static final Set<String> OF_DOSSIER = Set.of(
            "type",
            "ref",
            "procedure",
            "office",
            "channel",
            "receivedAt",
            "dueAt",
            "finishedAt",
            "returnedAt",
            "official",
            "applicant",
            "attributes");
    private static final Set<String> OF_EVENT =
            Set.of("type", "ref", "at", "activity", "office", "official", "attributes");
    private static final Set<String> OF_MAPPING = Set.of("type", "kind", "name", "code");

    private static final Map<String, String> CHANNELS =
            Map.of("COUNTER", "COUNTER", "ONLINE", "ONLINE", "POST", "POSTAL", "POSTAL", "POSTAL");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final boolean strict;
    private final Instant now;

    /** @param strict whether unknown fields and lines that would be flagged are refused */
    ImportLineParser(boolean strict, Clock clock) {
        this.strict = strict;
        this.now = clock.instant();
    }

    /** Why a line is not taken. */
    private static final class LineRefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String reason;
        private final @Nullable String field;

        LineRefusedException(String reason, @Nullable String field) {
            super(reason, null, false, false);
            this.reason = reason;
            this.field = field;
        }
    }

    /** Reads a line; never throws for what is in it. */
    ImportLine parse(int no, byte[] line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject()) {
                throw new LineRefusedException("no-object", null);
            }
            String type = required(node, "type");
            return switch (type) {
                case "dossier" -> dossier(no, node);
                case "event" -> event(no, node);
                case "mapping" -> mapping(no, node);
                default -> throw new LineRefusedException("type", "type");
            };
        } catch (LineRefusedException refused) {
            return new ImportLine.Refused(no, refused.reason, refused.field);
        } catch (JacksonException unreadable) {
            return new ImportLine.Refused(no, "no-json", null);
        }
    }

    private ImportLine dossier(int no, JsonNode node) {
        onlyFields(node, OF_DOSSIER);
        String ref = required(node, "ref");
        String procedure = required(node, "procedure");
        String office = required(node, "office");
        String channel = CHANNELS.get(required(node, "channel").toUpperCase(Locale.ROOT));
        if (channel == null) {
            throw new LineRefusedException("channel", "channel");
        }
        OffsetDateTime received = moment(node, "receivedAt");
        if (received == null) {
            throw new LineRefusedException("missing", "receivedAt");
        }
        OffsetDateTime due = moment(node, "dueAt");
        OffsetDateTime finished = moment(node, "finishedAt");
        OffsetDateTime returned = moment(node, "returnedAt");
        String official = text(node, "official");
        String applicant = object(node, "applicant");
        String attributes = object(node, "attributes");
        int flags = flags(received, finished, returned);
        return new ImportLine.Dossier(
                no,
                id("dossier", ref),
                digest(procedure, office, official, channel, received, due, finished, returned, applicant, attributes),
                ref,
                procedure,
                office,
                official,
                channel,
                received,
                due,
                finished,
                returned,
                applicant,
                isOrganisation(node),
                ownerName(node),
                attributes,
                inStrict(flags));
    }

    private int flags(OffsetDateTime received, @Nullable OffsetDateTime finished, @Nullable OffsetDateTime returned) {
        int flags = 0;
        if (isLater(received) || isLater(finished) || isLater(returned)) {
            flags |= ImportFlag.IN_THE_FUTURE.bit();
        }
        if (isBefore(finished, received) || isBefore(returned, received)) {
            flags |= ImportFlag.END_BEFORE_START.bit();
        }
        if (returned != null && (finished == null || returned.isBefore(finished))) {
            flags |= ImportFlag.RETURNED_BEFORE_FINISHED.bit();
        }
        return flags;
    }

    private ImportLine event(int no, JsonNode node) {
        onlyFields(node, OF_EVENT);
        String ref = required(node, "ref");
        OffsetDateTime at = moment(node, "at");
        if (at == null) {
            throw new LineRefusedException("missing", "at");
        }
        String activity = required(node, "activity");
        String office = text(node, "office");
        String official = text(node, "official");
        String attributes = object(node, "attributes");
        return new ImportLine.Event(
                no,
                id("dossier", ref),
                digest(at, activity, office, official, attributes),
                at,
                activity,
                office,
                official,
                attributes,
                inStrict(isLater(at) ? ImportFlag.IN_THE_FUTURE.bit() : 0));
    }

    private ImportLine mapping(int no, JsonNode node) {
        onlyFields(node, OF_MAPPING);
        NameKind kind = switch (required(node, "kind")) {
            case "procedure" -> NameKind.PROCEDURE;
            case "office" -> NameKind.OFFICE;
            case "official" -> NameKind.OFFICIAL;
            default -> throw new LineRefusedException("mapping-kind", "kind");
        };
        return new ImportLine.Mapping(no, kind, required(node, "name"), required(node, "code"));
    }

    private int inStrict(int flags) {
        if (strict && flags != 0) {
            throw new LineRefusedException(ImportFlag.of(flags).get(0).code(), null);
        }
        return flags;
    }

    private boolean isLater(@Nullable OffsetDateTime moment) {
        return moment != null && moment.toInstant().isAfter(now);
    }

    private static boolean isBefore(@Nullable OffsetDateTime moment, OffsetDateTime other) {
        return moment != null && moment.isBefore(other);
    }

    private void onlyFields(JsonNode node, Set<String> known) {
        if (strict) {
            for (String name : node.propertyNames()) {
                if (!known.contains(name)) {
                    throw new LineRefusedException("unknown-field", null);
                }
            }
        }
    }

    private static String required(JsonNode node, String field) {
        String text = text(node, field);
        if (text == null) {
            throw new LineRefusedException("missing", field);
        }
        return text;
    }

    /** A text, or a number as it is written; null when it is missing or empty. */
    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString() && !value.isIntegralNumber()) {
            throw new LineRefusedException("no-text", field);
        }
        String text = value.asString().strip();
        if (text.length() > LONGEST_NAME) {
            throw new LineRefusedException("too-long", field);
        }
        storable(text, field);
        return text.isEmpty() ? null : text;
    }

    /** Refuses what the database cannot store: the character 0, and halves of characters. */
    private static void storable(String text, String field) {
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new LineRefusedException("characters", field);
        }
    }

    private static @Nullable OffsetDateTime moment(JsonNode node, String field) {
        String text = text(node, field);
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text).truncatedTo(ChronoUnit.MICROS);
            boolean inReach = moment.getYear() >= EARLIEST_YEAR && moment.getYear() <= LATEST_YEAR;
            if (!inReach || moment.getOffset().getTotalSeconds() % 60 != 0) {
                throw new LineRefusedException("moment", field);
            }
            return moment;
        } catch (DateTimeException wrong) {
            throw new LineRefusedException("moment", field);
        }
    }

    /** An object as JSON; null when it is missing. */
    private static @Nullable String object(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            throw new LineRefusedException("no-object", field);
        }
        String json = value.toString();
        if (json.length() > LONGEST_JSON) {
            throw new LineRefusedException("too-long", field);
        }
        storable(json, field);
        return value.isEmpty() ? null : json;
    }

    private static String ownerName(JsonNode node) {
        JsonNode name = node.path("applicant").path("name");
        if (!name.isString()) {
            return "";
        }
        String text = name.stringValue().strip();
        if (text.length() > LONGEST_NAME) {
            throw new LineRefusedException("too-long", "applicant");
        }
        storable(text, "applicant");
        return text;
    }

    private static boolean isOrganisation(JsonNode node) {
        return node.path("applicant").path("kind").asString("").equals("ORGANISATION");
    }

    private static UUID id(String kind, String ref) {
        return digest(kind, ref);
    }

    private static UUID digest(@Nullable Object... values) {
        List<String> texts = new ArrayList<>(values.length);
        for (Object value : values) {
            texts.add(value == null ? "" : value.toString());
        }
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(String.join(String.valueOf(SEPARATOR), texts)));
        return new UUID(hash.getLong(), hash.getLong());
    }
}
