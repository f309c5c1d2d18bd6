package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The same with several dossiers at once: each on its own, each with its result. */
class BatchPageTest extends CounterTest {

    private static final String BATCH = "/quay/theo-lo";
    private static final String SCAN = "/quay/ban-giao/quet";

    @Test
    void each_dossier_has_its_own_result_and_one_refused_does_not_hold_up_the_others() {
        Outcome one = received();
        Outcome other = received();
        Outcome gone = received();
        province.act(gone, new HandOver(null), province.someone(Role.RECEPTION, commune.id()));
        Browser desk = signedIn(DESK);

        HttpResponse<String> answer = send(
                desk, UUID.randomUUID().toString(), "hand-over", List.of(chosen(one), chosen(gone), chosen(other)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("2 trên 3 hồ sơ", one.code(), other.code(), "Chưa làm")
                .doesNotContain("??");
        assertThat(version(one)).isEqualTo(3);
        assertThat(version(other)).isEqualTo(3);
    }

    @Test
    void after_a_batch_of_hand_overs_the_slip_is_offered_for_each_receiver() {
        Outcome one = received();
        Browser desk = signedIn(DESK);

        String answer = send(desk, UUID.randomUUID().toString(), "hand-over", List.of(chosen(one)))
                .body();

        assertThat(answer).contains("/quay/ban-giao/phieu", "name=\"to\" value=\"" + commune.code() + "\"");
    }

    @Test
    void the_batch_sent_twice_does_nothing_twice() {
        Outcome one = received();
        Browser desk = signedIn(DESK);
        String key = UUID.randomUUID().toString();
        List<String> chosen = List.of(chosen(one));

        send(desk, key, "hand-over", chosen);
        HttpResponse<String> again = send(desk, key, "hand-over", chosen);

        assertThat(again.body()).contains("1 trên 1 hồ sơ", "đã làm trước đó");
        assertThat(version(one)).isEqualTo(3);
    }

    @Test
    void what_changed_meanwhile_is_said_and_left_alone() {
        Outcome one = received();
        String chosen = chosen(one);
        province.act(one, new HandOver(null), province.someone(Role.RECEPTION, commune.id()));

        HttpResponse<String> answer = send(signedIn(DESK), UUID.randomUUID().toString(), "hand-over", List.of(chosen));

        assertThat(answer.body()).contains("0 trên 1 hồ sơ", "đã thay đổi trong lúc bạn làm");
    }

    @Test
    void nothing_is_refused_on_the_merits_in_a_batch() {
        Outcome one = received();
        Browser desk = signedIn(DESK);
        String key = UUID.randomUUID().toString();

        assertThat(send(desk, key, "refuse-on-merits", List.of(chosen(one))).statusCode())
                .isEqualTo(422);
        assertThat(send(desk, key, "hand-over", List.of()).statusCode()).isEqualTo(422);
        assertThat(send(desk, key, "hand-over", List.of("x~y~z")).statusCode()).isEqualTo(422);
    }

    @Test
    void another_offices_dossier_is_not_there_for_this_batch() {
        Outcome one = received();

        HttpResponse<String> answer =
                send(signedIn(ELSEWHERE), UUID.randomUUID().toString(), "hand-over", List.of(chosen(one)));

        assertThat(answer.body()).contains("0 trên 1 hồ sơ");
        assertThat(version(one)).isEqualTo(2);
    }

    @Test
    void a_pile_is_scanned_given_scanned_and_taken() {
        Outcome one = received();
        Outcome other = received();
        Browser desk = signedIn(DESK);

        String first =
                desk.submit(SCAN, Map.of("q", String.valueOf(one.code()))).body();
        String second = scan(desk, first, String.valueOf(other.token()));
        String twice = scan(desk, second, String.valueOf(one.code()));
        HttpResponse<String> given = send(desk, UUID.randomUUID().toString(), value("action", second), values(second));

        assertThat(second).contains("Trong danh sách: 2 hồ sơ", one.code(), other.code());
        assertThat(twice).contains("đã có trong danh sách", "Trong danh sách: 2 hồ sơ");
        assertThat(given.body()).contains("2 trên 2 hồ sơ");
        assertThat(desk.submit(SCAN, Map.of("q", "H02.29.16-200101-0001")).body())
                .contains("H02.29.16-200101-0001 không có trong phạm vi đơn vị");
    }

    private String scan(Browser desk, String page, String scanned) {
        List<String> values = values(page);
        Map<String, String> fields = new HashMap<>();
        fields.put("q", scanned);
        fields.put("action", value("action", page));
        fields.put("dossier", String.join(",", values));
        return desk.submit(SCAN, fields).body();
    }

    private HttpResponse<String> send(Browser browser, String key, String action, List<String> chosen) {
        Map<String, String> fields = new HashMap<>();
        fields.put("requestId", key);
        fields.put("action", action);
        if (!chosen.isEmpty()) {
            fields.put("dossier", String.join(",", chosen));
        }
        return browser.submit("/quay/tim", BATCH, fields);
    }

    private String chosen(Outcome dossier) {
        return dossier.dossier() + "~" + version(dossier) + "~" + dossier.code();
    }

    private static String value(String name, String page) {
        return Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
    }

    private static List<String> values(String page) {
        return new ArrayList<>(Pattern.compile("name=\"dossier\" value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList());
    }
}
