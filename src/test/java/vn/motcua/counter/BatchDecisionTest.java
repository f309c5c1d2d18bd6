package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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
