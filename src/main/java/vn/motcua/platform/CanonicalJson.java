package vn.motcua.platform;

import java.util.Map;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One way to write a thing down: keys in order, no spaces; what is hashed must have one form only. */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private CanonicalJson() {}

    /** The canonical text of a value made of maps, lists, records and plain values. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Reads an object back. */
    public static Map<String, Object> read(String text) {
        return MAPPER.readValue(text, MAP);
    }
}
