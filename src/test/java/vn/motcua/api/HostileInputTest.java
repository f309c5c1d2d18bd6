package vn.motcua.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.api.Hostile.Kind.CHOICE;
import static vn.motcua.api.Hostile.Kind.CODE;
import static vn.motcua.api.Hostile.Kind.DAY;
import static vn.motcua.api.Hostile.Kind.EMAIL;
import static vn.motcua.api.Hostile.Kind.IDENTIFIER;
import static vn.motcua.api.Hostile.Kind.MOMENT;
import static vn.motcua.api.Hostile.Kind.NAME;
import static vn.motcua.api.Hostile.Kind.NUMBER;
import static vn.motcua.api.Hostile.Kind.OBJECT;
import static vn.motcua.api.Hostile.Kind.PHONE;
import static vn.motcua.api.Hostile.Kind.TEXT;
import static vn.motcua.api.Hostile.Kind.TIME;
import static vn.motcua.api.Hostile.Kind.TRUTH;

/** Whatever stands in a field, the answer is the sender's fault and names the field, and nothing is written. */
@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HostileInputTest {

    private static final String DOSSIERS = "/api/v1/dossiers";
    private static final String PREVIEW = "/api/v1/deadlines/preview";

    @Autowired
    Api api;

    @Autowired
    Province province;

    @Autowired
    JdbcClient jdbc;

    private Attack attack;
    private String office = "";

    @BeforeEach
    void prepare() {
        attack = new Attack(api, jdbc);
        office = province.commune(7).code();
    }

    @Test
    void no_field_of_a_reception_takes_what_it_should_not() {
        String body = Bodies.with(
                Bodies.with(Bodies.reception(office), "submitter", "{\"name\": \"Trần Thị Bê\", \"relation\": \"mẹ\"}"),
                "components",
                "[{\"requirement\": 1, \"name\": \"Tờ khai\", \"originals\": 1}]");
        Map<String, Long> before = attack.rows();

        for (Attack.Field field : List.of(
                new Attack.Field("office", CODE),
                new Attack.Field("procedure", CODE),
                new Attack.Field("case", NUMBER),
                new Attack.Field("channel", CHOICE),
                new Attack.Field("owner", OBJECT),
                new Attack.Field("owner.kind", CHOICE),
                new Attack.Field("owner.name", NAME),
                new Attack.Field("owner.identifier", IDENTIFIER),
                new Attack.Field("owner.birthDate", DAY),
                new Attack.Field("owner.birthYear", NUMBER),
                new Attack.Field("owner.phone", PHONE),
                new Attack.Field("owner.email", EMAIL),
                new Attack.Field("owner.address", TEXT),
                new Attack.Field("submitter.name", NAME),
                new Attack.Field("submitter.relation", TEXT),
                new Attack.Field("submitter.authorisation", TEXT),
                new Attack.Field("components", OBJECT),
                new Attack.Field("components[0].requirement", NUMBER),
                new Attack.Field("components[0].originals", NUMBER),
                new Attack.Field("components[0].name", TEXT),
                new Attack.Field("subject", TEXT),
                new Attack.Field("fee.payment", CHOICE),
                new Attack.Field("fee.amount", NUMBER),
                new Attack.Field("fee.exemption", TEXT),
                new Attack.Field("delivery.method", CHOICE),
                new Attack.Field("delivery.address", TEXT))) {
            attack.refusedAtField(DOSSIERS, body, field);
        }

        assertThat(attack.faults()).isEmpty();
        assertThat(attack.tried()).isGreaterThan(300);
        assertThat(attack.rows()).isEqualTo(before);
    }

    @Test
    void fields_that_are_not_the_sender_s_to_set_are_refused_by_name() {
        Map<String, Long> before = attack.rows();

        for (String parent : List.of("", "owner.", "fee.", "delivery.")) {
            for (String field : List.of(
                    "id",
                    "version",
                    "status",
                    "state",
                    "businessState",
                    "dueAt",
                    "originalDueAt",
                    "createdBy",
                    "createdAt",
                    "acceptedAt",
                    "officeId",
                    "receivingOfficeId",
                    "currentOfficeId",
                    "code",
                    "checkNumber",
                    "token",
                    "actor",
                    "eventCount",
                    "slipIssue",
                    "class")) {
                attack.refusedAtField(
                        DOSSIERS, Bodies.reception(office), new Attack.Field(parent + field, NUMBER), "1");
            }
        }

        assertThat(attack.faults()).isEmpty();
        assertThat(attack.rows()).isEqualTo(before);
    }

    @Test
    void no_field_of_a_question_for_a_due_date_takes_what_it_should_not() {
        String body = Bodies.with(Bodies.deadline(), "asOfCalendar", "\"VN-1\"");

        for (Attack.Field field : List.of(
                new Attack.Field("office", CODE),
                new Attack.Field("received", MOMENT),
                new Attack.Field("limit", OBJECT),
                new Attack.Field("limit.amount", NUMBER),
                new Attack.Field("limit.unit", CHOICE),
                new Attack.Field("limit.cutOff", TIME),
                new Attack.Field("dueAt", CHOICE),
                new Attack.Field("pauses", OBJECT),
                new Attack.Field("pauses[0].from", MOMENT),
                new Attack.Field("pauses[0].to", MOMENT),
                new Attack.Field("pauseMode", CHOICE),
                new Attack.Field("sessions[0][0]", TIME),
                new Attack.Field("sessions", OBJECT),
                new Attack.Field("asOfCalendar", CODE))) {
            attack.refusedAtField(PREVIEW, body, field);
        }

        assertThat(attack.faults()).isEmpty();
    }

    @Test
    void no_field_of_an_action_takes_what_it_should_not() {
        String actions =
                DOSSIERS + "/" + api.post(DOSSIERS, Bodies.reception(office)).field("code") + "/actions/";
        Map<String, Long> before = attack.rows();

        Map<String, List<Attack.Field>> fields = new LinkedHashMap<>();
        fields.put("withdraw", List.of(new Attack.Field("reason", TEXT), new Attack.Field("expectedVersion", NUMBER)));
        fields.put("hand-over", List.of(new Attack.Field("note", TEXT)));
        fields.put("transfer", List.of(new Attack.Field("office", CODE), new Attack.Field("reason", TEXT)));
        fields.put(
                "convert-procedure",
                List.of(
                        new Attack.Field("procedureCase", NUMBER),
                        new Attack.Field("papersChecked", TRUTH),
                        new Attack.Field("further[0]", TEXT)));
        fields.put("claim", List.of(new Attack.Field("official", CODE)));
        fields.put("extend", List.of(new Attack.Field("dueAt", MOMENT), new Attack.Field("letterNumber", TEXT)));
        fields.put("apologise", List.of(new Attack.Field("apology", TEXT), new Attack.Field("reason", TEXT)));
        fields.put("return-to-step", List.of(new Attack.Field("step", NUMBER), new Attack.Field("comment", TEXT)));
        fields.put(
                "request-payment",
                List.of(
                        new Attack.Field("amount", NUMBER),
                        new Attack.Field("notice", TEXT),
                        new Attack.Field("effectiveAt", MOMENT),
                        new Attack.Field("backDatedReason", TEXT)));
        fields.put(
                "request-supplement", List.of(new Attack.Field("missing[0]", TEXT), new Attack.Field("answerBy", DAY)));
        fields.put("receive-supplement", List.of(new Attack.Field("components", OBJECT)));
        fields.put(
                "return-result", List.of(new Attack.Field("slipReturned", TRUTH), new Attack.Field("collector", TEXT)));
        String body = """
                {"reason": "x", "note": "x", "comment": "x", "notice": "x", "letterNumber": "x", "apology": "x", "missing": ["x"],
                 "office": "H02.29", "official": "H02.29-01", "step": 2, "procedureCase": 2, "papersChecked": true,
                 "further": ["x"], "amount": 5, "slipReturned": true,
                 "dueAt": "2026-12-22T09:00"}""";
        fields.forEach((action, each) -> each.forEach(field -> {
            String right = only(action, body);
            attack.refusedAtField(actions + action, right, field);
        }));

        assertThat(attack.faults()).isEmpty();
        assertThat(attack.rows()).isEqualTo(before);
    }

    /** The fields that the action has. */
    private static String only(String action, String body) {
        List<String> own = switch (action) {
            case "transfer" -> List.of("office", "reason");
            case "convert-procedure" -> List.of("procedureCase", "papersChecked", "further", "reason");
            case "claim" -> List.of("official");
            case "extend" -> List.of("dueAt", "reason", "apology", "letterNumber");
            case "apologise" -> List.of("reason", "apology", "letterNumber");
            case "return-to-step" -> List.of("step", "comment");
            case "request-payment" -> List.of("amount", "notice");
            case "request-supplement" -> List.of("missing", "reason");
            case "return-result" -> List.of("slipReturned");
            case "hand-over" -> List.of("note");
            case "withdraw" -> List.of("reason");
            default -> List.of();
        };
        return Bodies.only(body, own);
    }
}
