package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Several dossiers approved, numbered and brought to the desk together; nothing is approved whose proposal was not shown. */
class BatchDecisionTest extends CounterTest {

    private Outcome submitted(String proposal) {
        Outcome dossier = province.act(received(), new HandOver(null), province.everyone());
        dossier = province.act(dossier, new ConfirmHandOver(), province.everyone());
        return province.act(dossier, new Submit(proposal), province.everyone());
    }

    @Test
    void a_leader_goes_through_what_waits_for_a_decision_and_sees_at_which_of_how_many() {
        Outcome one = submitted("Đủ điều kiện, hồ sơ một");
        Outcome other = submitted("Đủ điều kiện, hồ sơ hai");
        Browser leader = signedIn(LEADER);
        String first = page(one);
        for (String before = first; before != null; before = queue(leader, before, 0)) {
            first = before;
        }

        List<String> walked = new ArrayList<>();
        for (String here = first; here != null; here = queue(leader, here, 1)) {
            walked.add(here);
            assertThat(place(leader, here)).isEqualTo(walked.size());
        }

        assertThat(walked).doesNotHaveDuplicates().contains(page(one), page(other));
        assertThat(size(leader, page(one))).isEqualTo(walked.size()).isGreaterThanOrEqualTo(2);
        batch(leader, List.of(one), "action", "approve", "seen", "true");
        assertThat(size(leader, page(other))).isEqualTo(walked.size() - 1);
        assertThat(queue(leader, page(other), 0)).isNotEqualTo(page(one));
        assertThat(Jsoup.parse(signedIn(DESK).get(page(other)).body()).select(".mc-queue"))
                .as("who decides nothing")
                .isEmpty();
    }

    /** The address of the dossier before (0) or after (1) in what waits; null for none. */
    private static @Nullable String queue(Browser leader, String page, int which) {
        Elements links = Jsoup.parse(leader.get(page).body()).select(".mc-queue a");
        return links.stream()
                .filter(each -> each.text().equals(which == 0 ? "‹" : "›"))
                .map(each -> each.attr("href"))
                .findFirst()
                .orElse(null);
    }

    private static int place(Browser leader, String page) {
        return Integer.parseInt(figures(leader, page)[0]);
    }

    private static int size(Browser leader, String page) {
        return Integer.parseInt(figures(leader, page)[1]);
    }

    /** {@code 3 / 7} of the foot of a dossier's page. */
    private static String[] figures(Browser leader, String page) {
        String text = Jsoup.parse(leader.get(page).body())
                .select(".mc-queue .mc-note")
                .text();
        assertThat(text).matches("chờ bạn duyệt: [0-9]+ / [0-9]+");
        return text.replaceAll("[^0-9/]", "").split("/");
    }

    private HttpResponse<String> batch(Browser browser, List<Outcome> dossiers, String... more) {
        Map<String, String> form = new HashMap<>();
        form.put("requestId", UUID.randomUUID().toString());
        form.put(
                "dossier",
                dossiers.stream()
                        .map(each -> each.dossier() + "~" + version(each) + "~" + each.code())
                        .collect(Collectors.joining(",")));
        for (int at = 0; at < more.length; at += 2) {
            form.put(more[at], more[at + 1]);
        }
        return browser.submit("/quay/tim", "/quay/theo-lo", form);
    }

    private String state(Outcome dossier) {
        return jdbc.sql(
                        "select concat_ws(' ', business_state, outcome, result_number) from dossier_fact where id = :id")
                .param("id", dossier.dossier().value())
                .query(String.class)
                .single();
    }

    @Test
    void proposals_are_shown_before_they_are_approved_together_and_results_are_numbered_on() {
        Outcome one = submitted("Đủ điều kiện, hồ sơ một");
        Outcome other = submitted("Đủ điều kiện, hồ sơ hai");
        List<Outcome> both = List.of(one, other);
        Browser leader = signedIn(LEADER);

        String shown = batch(leader, both, "action", "approve").body();
        assertThat(shown)
                .contains("Đủ điều kiện, hồ sơ một", "Đủ điều kiện, hồ sơ hai", "data-key-needs=\"#proposals\"")
                .doesNotContain("??");
        assertThat(state(one)).isEqualTo("IN_PROCESS");
        assertThat(batch(leader, both, "action", "approve", "seen", "true").body())
                .contains("2 trên 2 hồ sơ");
        assertThat(state(other)).isEqualTo("IN_PROCESS APPROVED");

        Browser clerk = signedIn(SPECIALIST);
        assertThat(batch(clerk, both, "action", "number-and-stamp", "number", "51/XN-LO")
                        .body())
                .contains("2 trên 2 hồ sơ");
        assertThat(state(one)).endsWith("51/XN-LO");
        assertThat(state(other)).endsWith("52/XN-LO");
        assertThat(batch(clerk, both, "action", "result-ready").body()).contains("2 trên 2 hồ sơ");
    }
}
