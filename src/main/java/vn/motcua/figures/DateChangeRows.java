package vn.motcua.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads reason and document of a date from its event. */
@Component
class DateChangeRows {

    /** Reason of a date, and number of its letter or notice. */
    record Said(@Nullable String why, @Nullable String document) {}

    private final JsonMapper json;

    DateChangeRows(JsonMapper json) {
        this.json = json;
    }

    Said said(@Nullable String details) {
        JsonNode said = details == null ? null : json.readTree(details);
        String letter = text(said, "letterNumber");
        return new Said(text(said, "reason"), letter == null ? text(said, "notice") : letter);
    }

    private static @Nullable String text(@Nullable JsonNode said, String name) {
        JsonNode value = said == null ? null : said.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
