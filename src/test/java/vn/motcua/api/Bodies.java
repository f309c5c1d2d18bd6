package vn.motcua.api;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import vn.motcua.dossier.Province;

/** Bodies of requests that are right, and how to make one wrong in one place. */
final class Bodies {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d+)]");
    private static final String PLACE = "the place of the value";

    private Bodies() {}

    /** A certificate of marital status, handed in at an office by the owner in person. */
    static String reception(String office) {
        return """
                {"office": "%s", "procedure": "%s", "case": 1, "channel": "COUNTER",
                 "owner": {"kind": "PERSON", "name": "Nguyễn Thị Thử Nghiệm", "identifier": "024190001234",
                           "birthDate": "1990-03-02", "phone": "0912345245", "email": "thu@example.vn",
                           "address": "Thôn Một, xã Quý Sơn"},
                 "components": {"all": true},
                 "subject": "Xác nhận tình trạng hôn nhân",
                 "fee": {"payment": "UNKNOWN"},
                 "delivery": {"method": "DESK"}}""".formatted(office, Province.MARITAL_STATUS);
    }

    /** A question for a due moment that uses every field but the calendar's version. */
    static String deadline() {
        return """
                {"office": "H02", "received": "2026-11-09T09:20",
                 "limit": {"amount": 5, "unit": "WORKING_DAY", "cutOff": "15:00"}, "dueAt": "SAME_TIME",
                 "pauses": [{"from": "2026-11-10T10:00", "to": "2026-11-12T10:00"}], "pauseMode": "EXCLUDE",
                 "sessions": [["07:30", "11:30"], ["13:30", "17:00"]]}""";
    }

    /**
     * The same body with one value another.
     *
     * @param path {@code owner.name}, {@code pauses[0].from}; the last field may be new
     * @param value as it stands in JSON, which may be none
     */
    static String with(String body, String path, String value) {
        JsonNode whole = JSON.readTree(body);
        JsonNode parent = whole;
        Matcher steps = STEP.matcher(path);
        steps.find();
        while (steps.end() < path.length()) {
            parent = steps.group(1) == null ? parent.get(Integer.parseInt(steps.group(2))) : parent.get(steps.group(1));
            steps.find();
        }
        if (parent instanceof ObjectNode object) {
            object.set(steps.group(1), StringNode.valueOf(PLACE));
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(steps.group(2)), StringNode.valueOf(PLACE));
        }
        return JSON.writeValueAsString(whole).replace("\"" + PLACE + "\"", value);
    }

    /** Only these of the body's fields. */
    static String only(String body, Collection<String> fields) {
        ObjectNode whole = (ObjectNode) JSON.readTree(body);
        return JSON.writeValueAsString(whole.retain(fields));
    }
}
