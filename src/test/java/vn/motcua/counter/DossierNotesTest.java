package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Notes on a dossier to a named colleague: written, announced until read or answered, never changed. */
class DossierNotesTest extends CounterTest {

    private static final String TEXT = "Anh Hiếu xin nhận trước 16:30, chiều đi xa";

    private HttpResponse<String> write(Browser browser, Outcome dossier, String to, String text, String key) {
        Map<String, String> form = new HashMap<>();
        form.put("requestId", key);
        form.put("to", to);
        form.put("text", text);
        return browser.submit(page(dossier), page(dossier) + "/ghi-chu", form);
    }

    private String official(String username) {
        return jdbc.sql("select official_id from account where username = :name")
                .param("name", username)
                .query(String.class)
                .single();
    }

    private int notes(Outcome dossier) {
        return jdbc.sql("select count(*) from dossier_note where dossier_id = :id")
                .param("id", dossier.dossier().value())
                .query(Integer.class)
                .single();
    }

    private long note(Outcome dossier) {
        return jdbc.sql("select max(id) from dossier_note where dossier_id = :id")
                .param("id", dossier.dossier().value())
                .query(Long.class)
                .single();
    }

    /** What the worklist announces of notes. */
    private static String waiting(Browser browser) {
        String page = browser.get("/quay").body();
        int from = page.indexOf("notes-waiting");
        return from < 0 ? "" : page.substring(from, page.indexOf("</section>", from));
    }

    @Test
    void a_note_stands_on_the_dossier_and_waits_in_the_colleagues_worklist_until_it_is_read() {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);
        Browser specialist = signedIn(SPECIALIST);

        assertThat(location(write(
                        desk,
                        dossier,
                        official(SPECIALIST),
                        TEXT,
                        UUID.randomUUID().toString())))
                .endsWith(page(dossier));

        assertThat(desk.get(page(dossier)).body()).contains(TEXT, "→ <b>").doesNotContain("/da-doc");
        assertThat(waiting(desk)).doesNotContain(page(dossier));
        assertThat(waiting(specialist)).contains(page(dossier), dossier.code()).doesNotContain(TEXT);
        assertThat(specialist.get(page(dossier)).body()).contains(TEXT, "mc-said--new", "/da-doc");

        String read = page(dossier) + "/ghi-chu/da-doc";
        Map<String, String> which = Map.of("note", String.valueOf(note(dossier)));
        assertThat(specialist.submit(page(dossier), read, which).statusCode()).isEqualTo(302);
        assertThat(specialist.submit(page(dossier), read, which).statusCode()).isEqualTo(302);

        assertThat(waiting(specialist)).doesNotContain(page(dossier));
        assertThat(desk.get(page(dossier)).body()).contains(TEXT, "đã đọc lúc").doesNotContain("mc-said--new");
    }

    @Test
    void an_answer_counts_as_reading_and_waits_for_the_first_writer() {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);
        Browser specialist = signedIn(SPECIALIST);
        write(desk, dossier, official(SPECIALIST), TEXT, UUID.randomUUID().toString());

        write(
                specialist,
                dossier,
                official(DESK),
                "Đã gọi, anh ấy đến 15:00",
                UUID.randomUUID().toString());

        assertThat(specialist.get(page(dossier)).body()).doesNotContain("/da-doc");
        assertThat(desk.get(page(dossier)).body()).contains("Đã gọi, anh ấy đến 15:00", "/da-doc");
    }

    @Test
    void the_same_note_sent_twice_stands_once_and_the_same_key_says_nothing_else() {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);
        String key = UUID.randomUUID().toString();

        write(desk, dossier, official(SPECIALIST), TEXT, key);
        HttpResponse<String> again = write(desk, dossier, official(SPECIALIST), TEXT, key);
        HttpResponse<String> other = write(desk, dossier, official(SPECIALIST), "Khác", key);

        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(notes(dossier)).isEqualTo(1);
    }

    @Test
    void a_note_without_a_text_or_to_nobody_who_works_on_it_is_refused_with_what_was_typed() {
        Outcome dossier = received();
        Browser desk = signedIn(DESK);

        HttpResponse<String> nobody =
                write(desk, dossier, "", TEXT, UUID.randomUUID().toString());
        HttpResponse<String> stranger = write(
                desk, dossier, official(ELSEWHERE), TEXT, UUID.randomUUID().toString());
        HttpResponse<String> oneself =
                write(desk, dossier, official(DESK), TEXT, UUID.randomUUID().toString());
        HttpResponse<String> empty =
                write(desk, dossier, official(LEADER), "  ", UUID.randomUUID().toString());

        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Hãy chọn người nhận", TEXT);
        assertThat(stranger.statusCode()).isEqualTo(422);
        assertThat(oneself.statusCode()).isEqualTo(422);
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Hãy viết ghi chú");
        assertThat(notes(dossier)).isZero();
    }

    @Test
    void who_may_not_see_the_dossier_neither_writes_nor_reads() {
        Outcome dossier = received();
        write(
                signedIn(DESK),
                dossier,
                official(SPECIALIST),
                TEXT,
                UUID.randomUUID().toString());
        Browser elsewhere = signedIn(ELSEWHERE);

        HttpResponse<String> note = elsewhere.submit(
                "/quay",
                page(dossier) + "/ghi-chu",
                Map.of("requestId", UUID.randomUUID().toString(), "to", official(SPECIALIST), "text", TEXT));
        HttpResponse<String> read = elsewhere.submit(
                "/quay", page(dossier) + "/ghi-chu/da-doc", Map.of("note", String.valueOf(note(dossier))));
        HttpResponse<String> notMine = signedIn(LEADER)
                .submit(
                        page(dossier),
                        page(dossier) + "/ghi-chu/da-doc",
                        Map.of("note", String.valueOf(note(dossier))));

        assertThat(note.statusCode()).isEqualTo(404);
        assertThat(read.statusCode()).isEqualTo(404);
        assertThat(notMine.statusCode()).isEqualTo(404);
        assertThat(notes(dossier)).isEqualTo(1);
    }

    @Test
    void a_note_is_never_changed_and_its_writing_is_a_view_on_record() {
        Outcome dossier = received();
        int views = views(dossier);
        write(
                signedIn(DESK),
                dossier,
                official(SPECIALIST),
                TEXT,
                UUID.randomUUID().toString());

        assertThat(views(dossier)).isGreaterThan(views);
        assertThatThrownBy(() -> jdbc.sql("update dossier_note set text = 'khác' where id = :id")
                        .param("id", note(dossier))
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from dossier_note where id = :id")
                        .param("id", note(dossier))
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private int views(Outcome dossier) {
        return jdbc.sql("select count(*) from view_log where dossier_id = :id")
                .param("id", dossier.dossier().value())
                .query(Integer.class)
                .single();
    }
}
