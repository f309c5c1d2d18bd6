package vn.motcua.api;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends what should not be taken and notes what is wrong with the answers: it must be the sender's fault and say where,
 * and nothing of the inside may be told.
 */
final class Attack {

    /** What no reader may ever see: names of classes, stack traces, words of the database. */
    private static final Pattern INSIDE = Pattern.compile(
            "[a-z]Exception\\b|\\tat \\w+\\.|\\.java:\\d|org\\.springframework|tools\\.jackson|jakarta\\.|PSQL|SQLSTATE"
                    + "|vn\\.motcua\\.|\\bselect\\s.{1,200}\\sfrom\\s");

    /** Tables that note attempts, what was typed and not sent yet, and those of sessions. */
    private static final String NOTES =
            "'view_log', 'sign_in_log', 'reception_draft', 'spring_session', 'spring_session_attributes'";

    private final Api api;
    private final JdbcClient jdbc;
    private final List<String> faults = new ArrayList<>();
    private int tried;

    Attack(Api api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    /** A field of a body, and what it is for. */
    record Field(String path, Hostile.Kind kind) {}

    /** What was wrong with the answers. */
    List<String> faults() {
        return faults;
    }

    /** Notes something else that is wrong. */
    void fault(String what) {
        faults.add(what);
    }

    /** How many values were sent. */
    int tried() {
        return tried;
    }

    void refusedAtField(String path, String body, Field field) {
        Hostile.json(field.kind()).forEach(value -> refusedAtField(path, body, field, value));
    }

    void refusedAtField(String path, String body, Field field, String value) {
        Api.Answer answer = api.post(path, Bodies.with(body, field.path(), value));
        String what = path + " " + field.path() + "=" + shown(value);
        refused(what, answer);
        String named = answer.field("field");
        boolean there = !named.isEmpty()
                && (named.startsWith(field.path()) || field.path().startsWith(named));
        if (answer.status() != 413 && !there) {
            faults.add(what + ": says " + answer.status() + " at \"" + named + "\"");
        }
    }

    void refused(String what, Api.Answer answer) {
        unharmed(what, answer.status(), answer.text());
        boolean problem = answer.header("Content-Type").startsWith("application/problem+json")
                && !answer.field("title").isEmpty()
                && !answer.field("code").isEmpty()
                && !answer.field("requestId").isEmpty();
        if (answer.status() < 400 || !problem) {
            faults.add(what + ": " + answer.status() + " " + shown(answer.text()));
        }
    }

    void answered(String path) {
        Api.Answer answer = api.get(path);
        unharmed(shown(path), answer.status(), answer.text());
    }

    void form(Browser browser, String path, Map<String, String> typed, boolean signedIn) {
        HttpResponse<String> answer = browser.submit(path, typed);
        String what = path + " " + shown(typed.toString());
        unharmed(what, answer.statusCode(), answer.body());
        if (answer.statusCode() < 400 && signedIn && !answer.body().contains("govuk-error")) {
            faults.add(what + ": taken with " + answer.statusCode());
        }
        if (answer.body().contains("<script>alert(1)") || answer.body().contains("<img src=x")) {
            faults.add(what + ": given back unescaped");
        }
    }

    void unharmed(String what, int status, String text) {
        tried++;
        if (status >= 500) {
            faults.add(what + ": " + status);
        }
        if (INSIDE.matcher(text).find()) {
            faults.add(what + ": tells of the inside: " + shown(text));
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String shown(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }

    /** How many rows each table has. */
    Map<String, Long> rows() {
        Map<String, Long> rows = new HashMap<>();
        jdbc.sql("""
                        select table_name,
                               (xpath('/row/c/text()', query_to_xml('select count(*) as c from ' || quote_ident(table_name),
                                                                    false, true, '')))[1] as count
                        from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                          and table_name not in (NOTES)""".replace("NOTES", NOTES)).query(row -> {
            rows.put(row.getString("table_name"), Long.valueOf(row.getString("count")));
        });
        assertThat(rows).containsKeys("dossier", "dossier_event", "idempotency_key");
        return rows;
    }
}
