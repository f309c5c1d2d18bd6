package vn.motcua.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The history of a former system comes in by the API: exactly once, with every doubt named, however often it breaks off. */
@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ImportsApiTest {

    private static final String NDJSON = "application/x-ndjson";

    @Autowired
    Api api;

    @Autowired
    Province province;

    @Autowired
    JdbcClient jdbc;

    Office commune;
    String token;
    String mark;

    @BeforeEach
    void a_system_that_may_import() {
        commune = province.commune(7);
        token = api.token(commune.id(), Set.of(Role.IMPORTER));
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    /** Others count all dossiers there are. */
    @AfterEach
    void other_tests_find_none() {
        jdbc.sql(
                        "delete from imported_event where dossier_id in (select id from imported_dossier where ref like :mark)")
                .param("mark", mark + "%")
                .update();
        jdbc.sql("delete from imported_dossier where ref like :mark")
                .param("mark", mark + "%")
                .update();
    }

    @Test
    void dossiers_and_events_are_taken_with_their_offsets_and_the_same_again_changes_nothing() {
        String file = dossier("1", "2019-05-02T23:30:00+01:00", "2019-05-10T00:00:00Z", "2019-05-09T10:00:00+07:00")
                + event("1", "2019-05-02T23:30:00+01:00", "Register")
                + event("1", "2019-05-03T08:00:00+01:00", "Check")
                + event("1", "2019-05-03T08:00:00+01:00", "Check");

        Api.Answer first = send(file, "");
        Api.Answer again = send(file, "");

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(number(first, "taken")).isEqualTo(4);
        assertThat(count(first, "dossiers.new")).isEqualTo(1);
        assertThat(count(first, "events.new")).isEqualTo(3);
        assertThat(count(again, "dossiers.unchanged")).isEqualTo(1);
        assertThat(count(again, "events.unchanged")).isEqualTo(3);
        assertThat(count(again, "events.new")).isZero();
        assertThat(events("1")).isEqualTo(3);
        // 22:30 UTC is 05:30 of the next day here
        assertThat(jdbc.sql("select received_on::text || ' ' || received_offset || ' ' || closed_on || ' ' || due_on"
                                + " from imported_dossier_fact where code = :ref")
                        .param("ref", mark + "1")
                        .query(String.class)
                        .single())
                .isEqualTo("2019-05-03 60 2019-05-09 2019-05-10");
    }

    @Test
    void a_changed_line_takes_the_place_of_the_one_before_and_says_so() {
        send(dossier("1", "2019-05-02T08:00:00+07:00", "", ""), "");
        send(event("1", "2019-05-20T08:00:00+07:00", "Archive"), "");

        Api.Answer changed = send(dossier("1", "2019-05-02T08:00:00+07:00", "", "2019-05-09T10:00:00+07:00"), "");

        assertThat(count(changed, "dossiers.changed")).isEqualTo(1);
        assertThat(flagsOfEvents("1")).as("it lies behind the end by now").isEqualTo(4);
    }

    @Test
    void what_cannot_be_right_is_flagged_and_in_a_strict_import_refused_with_its_line() {
        String file = dossier("1", "2099-05-02T08:00:00+07:00", "", "")
                + dossier("2", "2019-05-02T08:00:00+07:00", "", "2019-05-01T08:00:00+07:00")
                + returned("3", "2019-05-02T08:00:00+07:00", "2019-05-01T08:00:00+07:00")
                + dossier("4", "2019-05-02T08:00:00+07:00", "", "2019-05-09T08:00:00+07:00")
                + event("4", "2019-05-01T08:00:00+07:00", "Too early")
                + event("4", "2019-05-10T08:00:00+07:00", "Too late")
                + event("5", "2019-05-10T08:00:00+07:00", "Of nothing");

        Api.Answer strict = send(file, "?strict=true");
        Api.Answer lenient = send(file, "");

        assertThat(number(strict, "taken")).isEqualTo(1);
        assertThat(reasons(strict))
                .containsExactly(
                        "1 in-the-future",
                        "2 end-before-start",
                        "3 end-before-start",
                        "5 outside-the-life",
                        "6 outside-the-life",
                        "7 without-dossier");
        assertThat(number(strict, "refused")).isEqualTo(6);
        assertThat(number(lenient, "refused")).isZero();
        assertThat(number(lenient, "flagged")).isEqualTo(6);
        assertThat(number(lenient, "taken")).isEqualTo(7);
        assertThat(count(lenient, "flagged.returned-before-finished")).isEqualTo(1);
        assertThat(reasons(lenient)).contains("3 returned-before-finished", "7 without-dossier");
        assertThat(lenient.body().at("/remarks/0/detail").asString()).isEqualTo("A date lies in the future.");
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_reason_and_the_rest_is_taken() {
        String file = "\ufeff" + dossier("1", "2019-05-02T08:00:00+07:00", "", "")
                + "{\"type\":\"dossier\"\n"
                + "[]\n"
                + "{\"type\":\"person\"}\n"
                + dossier("2", "2019-05-02T08:00:00", "", "")
                + dossier("3", "2019-02-30T08:00:00Z", "", "")
                + dossier("4", "2019-05-02T08:00:00Z", "", "").replace("COUNTER", "FAX")
                + event("1", "", "Check")
                + dossier("x".repeat(400), "2019-05-02T08:00:00Z", "", "")
                + dossier("\\u0000", "2019-05-02T08:00:00Z", "", "")
                + dossier("\\ud800", "2019-05-02T08:00:00Z", "", "")
                + "\r\n"
                + "{\"type\":\"mapping\",\"kind\":\"office\",\"name\":\"A\",\"code\":\"nowhere\"}\n"
                + dossier("5", "2019-05-02T08:00:00Z", "", "").stripTrailing();

        Api.Answer answer = send(file, "");

        assertThat(reasons(answer))
                .containsExactly(
                        "2 no-json",
                        "3 no-object",
                        "4 type",
                        "5 moment",
                        "6 moment",
                        "7 channel",
                        "8 missing",
                        "9 too-long",
                        "10 characters",
                        "11 characters",
                        "13 unknown-code");
        assertThat(count(answer, "dossiers.new")).isEqualTo(2);
        assertThat(count(answer, "empty")).isEqualTo(1);
    }

    @Test
    void a_packed_file_that_breaks_off_goes_on_where_it_was() {
        String file = IntStream.rangeClosed(1, 3_000)
                .mapToObj(no -> dossier("d" + no, "2019-05-02T08:00:00+07:00", "", "")
                        + event("d" + no, "2019-05-02T09:00:00+07:00", "Check")
                        + event("d" + no, "2019-05-02T09:00:00+07:00", "Check"))
                .collect(Collectors.joining());
        byte[] packed = packed(file);
        String key = UUID.randomUUID().toString();

        Api.Answer broken = send(Arrays.copyOf(packed, packed.length * 9 / 10), "", key, "application/gzip");
        Api.Answer another = send(packed(file.replace("Check", "Other")), "", key, "application/gzip");
        Api.Answer whole = send(packed, "", key, "application/gzip");
        Api.Answer again = send(packed, "", key, "application/gzip");

        assertThat(broken.status()).as(broken.text()).isEqualTo(422);
        assertThat(broken.field("code")).isEqualTo("history.refusal.broken-off");
        assertThat(another.status()).as(another.text()).isEqualTo(409);
        assertThat(whole.status()).as(whole.text()).isEqualTo(200);
        assertThat(number(whole, "lines")).isEqualTo(9_000);
        assertThat(count(whole, "dossiers.new")).isEqualTo(3_000);
        assertThat(count(whole, "events.new")).isEqualTo(6_000);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body().get("counts")).isEqualTo(whole.body().get("counts"));
        jdbc.sql("update import_run set finished_at = null where name = :key")
                .param("key", key)
                .update(); // as if it had been killed while lines were counted in
        Api.Answer finished = send(packed, "", key, "application/gzip");
        assertThat(finished.header("Idempotent-Replayed")).isEqualTo("false");
        assertThat(finished.body().get("counts")).isEqualTo(whole.body().get("counts"));
        assertThat(finished.body().get("finishedAt").isNull()).isFalse();
        Api.Answer report = api.send(
                api.request("/api/v1/imports/" + number(whole, "id")).setHeader("Authorization", "Bearer " + token));
        assertThat(report.body().get("counts")).isEqualTo(whole.body().get("counts"));
        assertThat(jdbc.sql("select count(*) from imported_dossier_fact where code like :mark")
                        .param("mark", mark + "d%")
                        .query(Long.class)
                        .single())
                .isEqualTo(3_000);
    }

    @Test
    void long_lines_make_short_batches_and_a_line_that_is_too_long_is_refused() {
        String pages = "x".repeat(15_000);
        String file = IntStream.rangeClosed(1, 900)
                        .mapToObj(no -> dossier("l" + no, "2019-05-02T08:00:00+07:00", "", "2019-05-03T08:00:00+07:00")
                                .replace("}}", "},\"attributes\":{\"pages\":\"" + pages + "\"}}"))
                        .collect(Collectors.joining())
                + "{\"type\":\"dossier\",\"ref\":\"" + "y".repeat(2_000_000) + "\"}\n";
        String key = UUID.randomUUID().toString();
        byte[] packed = packed(file);

        Api.Answer broken = send(Arrays.copyOf(packed, packed.length * 9 / 10), "", key, "application/gzip");
        Api.Answer whole = send(packed, "", key, "application/gzip");

        assertThat(broken.status()).isEqualTo(422);
        assertThat(count(whole, "dossiers.new")).as(whole.text()).isEqualTo(900);
        assertThat(reasons(whole)).containsExactly("901 no-json");
    }

    @Test
    void names_are_mapped_by_lines_before_or_after_and_no_office_out_of_reach_gets_a_dossier() {
        String other = province.commune(8).code();
        String before =
                send(dossier("1", "2019-05-02T08:00:00+07:00", "", ""), "").text();
        Api.Answer answer = send(
                "{\"type\":\"mapping\",\"kind\":\"office\",\"name\":\"Office " + mark + "\",\"code\":\""
                        + commune.code()
                        + "\"}\n" + dossier("2", "2019-05-02T08:00:00+07:00", "", "")
                        + dossier("3", "2019-05-02T08:00:00+07:00", "", "").replace("Office " + mark, other),
                "");

        assertThat(before).contains("\"dossiers.new\":1");
        assertThat(reasons(answer)).containsExactly("3 office-out-of-reach");
        assertThat(jdbc.sql("select office_key from imported_dossier_fact where code in (:refs)")
                        .param("refs", List.of(mark + "1", mark + "2"))
                        .query(Integer.class)
                        .list())
                .containsExactly(commune.id().value(), commune.id().value());
    }

    @Test
    void replaced_events_are_those_of_the_last_import() {
        send(
                dossier("1", "2019-05-02T08:00:00+07:00", "", "")
                        + event("1", "2019-05-02T09:00:00+07:00", "Chekc")
                        + event("1", "2019-05-02T10:00:00+07:00", "Decide"),
                "");

        send(event("1", "2019-05-02T09:00:00+07:00", "Check"), "?events=replace");

        assertThat(events("1")).isEqualTo(1);
    }

    @Test
    void only_who_may_import_sends_anything() {
        token = api.token(commune.id(), Set.of(Role.RECEPTION, Role.SUPERVISOR));

        assertThat(send(dossier("1", "2019-05-02T08:00:00+07:00", "", ""), "").status())
                .isEqualTo(403);
    }

    private String dossier(String ref, String received, String due, String finished) {
        return "{\"type\":\"dossier\",\"ref\":\"" + mark + ref + "\",\"procedure\":\"Permit " + mark
                + "\",\"office\":\"Office " + mark + "\",\"channel\":\"COUNTER\",\"receivedAt\":\"" + received
                + "\",\"dueAt\":" + (due.isEmpty() ? "null" : '"' + due + '"') + ",\"finishedAt\":"
                + (finished.isEmpty() ? "null" : '"' + finished + '"')
                + ",\"returnedAt\":null,\"official\":\"Official 1\",\"applicant\":{\"name\":\"Nguyễn Văn A\"}}\n";
    }

    private String returned(String ref, String received, String returned) {
        return dossier(ref, received, "", "").replace("\"returnedAt\":null", "\"returnedAt\":\"" + returned + '"');
    }

    private String event(String ref, String at, String activity) {
        return "{\"type\":\"event\",\"ref\":\"" + mark + ref + "\",\"at\":\"" + at + "\",\"activity\":\"" + activity
                + "\"}\n";
    }

    private Api.Answer send(String file, String options) {
        return send(
                file.getBytes(StandardCharsets.UTF_8),
                options,
                UUID.randomUUID().toString(),
                NDJSON);
    }

    private Api.Answer send(byte[] file, String options, String key, String type) {
        return api.send(api.request("/api/v1/imports" + options)
                .setHeader("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private static byte[] packed(String file) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static long number(Api.Answer answer, String field) {
        return answer.body().path(field).asLong(-1);
    }

    private static long count(Api.Answer answer, String what) {
        return answer.body().path("counts").path(what).asLong(0);
    }

    private static List<String> reasons(Api.Answer answer) {
        return answer.body()
                .path("remarks")
                .valueStream()
                .map(each ->
                        each.path("line").asInt() + " " + each.path("reason").asString())
                .toList();
    }

    private long events(String ref) {
        return jdbc.sql("""
                        select count(*) from imported_event_fact e join imported_dossier_fact d on d.id = e.dossier_id
                        where d.code = :ref""").param("ref", mark + ref).query(Long.class).single();
    }

    private int flagsOfEvents(String ref) {
        return jdbc.sql("""
                        select bit_or(e.flags) from imported_event_fact e
                        join imported_dossier_fact d on d.id = e.dossier_id where d.code = :ref""").param("ref", mark + ref).query(Integer.class).single();
    }
}
