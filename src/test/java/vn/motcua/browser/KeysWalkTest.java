package vn.motcua.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.microsoft.playwright.Page;

import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Finding C1: every page of the counter in several states, every key that is bound there or usual. A key acts on nothing but
 * what is seen, and sends nothing whose form is out of sight. The requests are stopped in the browser, so that all keys of a
 * page are tried on one load.
 */
class KeysWalkTest extends BrowserTest {

    private static final String DESK = "xa-motcua";
    private static final String SPECIALIST = "xa-chuyenvien";
    private static final String LEADER = "xa-lanhdao";

    /** Notes what a key does, and judges by what is seen at that moment without the means of keys.js. */
    private static final String WATCH = """
            window.motcua = { did: [] };
            const keysOf = (each) => each?.closest?.('[data-key]')?.dataset.key ?? '';
            const seen = (each) => {
              for (let at = each; at && at !== document.body; at = at.parentElement) {
                const style = getComputedStyle(at);
                if (at.hidden || style.display === 'none' || style.visibility === 'hidden') return false;
                const fold = at.parentElement?.closest('details');
                if (fold && !fold.open && !(at.matches('summary') || at.closest('summary'))) return false;
              }
              const box = each.getBoundingClientRect();
              return box.width > 0 && box.height > 0;
            };
            const shown = (form) => {
              const box = form.getBoundingClientRect();
              return box.bottom > 0 && box.top < innerHeight;
            };
            const stop = (event) => { event.preventDefault(); event.stopImmediatePropagation(); };
            addEventListener('submit', (event) => {
              const button = event.submitter;
              motcua.did.push({ what: 'sends ' + event.target.getAttribute('action'), key: keysOf(button), seen: seen(button),
                shown: shown(button) || shown(button.closest('details, section, form')) || button.form.matches('[data-lock-now]') });
              stop(event);
            }, true);
            addEventListener('click', (event) => {
              const link = event.target.closest('a[href]');
              if (link) { motcua.did.push({ what: 'opens ' + link.getAttribute('href'), key: keysOf(link), seen: seen(link), shown: true }); stop(event); }
              const summary = event.target.closest('summary');
              if (summary) motcua.did.push({ what: 'unfolds', key: keysOf(summary), seen: seen(summary), shown: true });
            }, true);
            window.motcuaKeys = () => [...new Set([...document.querySelectorAll('[data-key]')].map((each) => each.dataset.key))];
            window.motcuaTake = (key) => {
              const did = motcua.did; motcua.did = [];
              return did.filter((each) => each.key !== key || !each.seen || !each.shown).map((each) => JSON.stringify(each));
            };
            """;

    private static final List<String> USUAL = List.of("F2", "F4", "F6", "F7", "F8", "F9", "F10", "Alt+1", "Alt+6");

    /** States of a page, each made by a script. */
    private static final Map<String, String> STATES = states();

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    private Office commune;

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("folded", "document.querySelectorAll('details').forEach(each => { each.open = false })");
        states.put("at the end", "scrollTo(0, 1e6)");
        states.put(
                "unfolded",
                "document.querySelectorAll('details').forEach(each => { each.open = true }); document.activeElement.blur()");
        return states;
    }

    @BeforeEach
    void at_the_commune() {
        commune = organisation.officeByCode("H02.29.16").orElseThrow();
    }

    private Outcome received() {
        return province.receive(Province.MARITAL_STATUS, commune.id());
    }

    private Outcome atWork() {
        Outcome given = province.act(received(), new HandOver(null), province.everyone());
        return province.act(given, new ConfirmHandOver(), province.everyone());
    }

    private Outcome submitted() {
        return province.act(atWork(), new Submit("Đủ điều kiện"), province.everyone());
    }

    private int version(Outcome dossier) {
        return jdbc.sql("select event_count from dossier_fact where id = :id")
                .param("id", dossier.dossier().value())
                .query(Integer.class)
                .single();
    }

    private static String page(Outcome dossier) {
        return "/ho-so/" + dossier.dossier();
    }

    @Test
    void C1_a_key_acts_on_nothing_but_what_is_seen_on_every_page_of_the_counter() {
        Outcome accepted = received();
        Outcome atWork = atWork();
        Outcome submitted = submitted();
        Outcome ready = province.ready(received());
        Outcome returned =
                province.act(province.ready(received()), new ReturnResult(null, null, true, null), province.everyone());
        Outcome waiting = province.act(
                atWork(), new RequestSupplement(List.of("Giấy khai sinh"), "Thiếu", null, null), province.everyone());
        int procedure = province.procedure(Province.MARITAL_STATUS).id().value();
        List<String> surprises = new ArrayList<>();

        walk(
                official(DESK),
                List.of(
                        "/quay",
                        "/quay?queue=SUPPLEMENT",
                        "/quay/tiep-nhan?procedure=" + procedure,
                        "/quay/ban-giao",
                        "/quay/ban-giao/quet",
                        "/quay/ban-giao/nhan",
                        "/quay/hoi-dap",
                        "/quay/phim-tat",
                        "/quay/chot-ca",
                        "/quay/so-theo-doi",
                        "/quay/xep-hang?desk=Qu%E1%BA%A7y+1",
                        "/quay/tim",
                        "/quay/ho-so",
                        "/quay/tra-ket-qua",
                        "/quay/tra-ket-qua/" + ready.dossier(),
                        "/quay/tra-ket-qua/" + ready.dossier() + "/cung",
                        page(accepted),
                        page(accepted) + "/giay-hen",
                        page(waiting),
                        page(ready)),
                surprises);
        walk(official(SPECIALIST), List.of("/quay", page(atWork), page(atWork) + "/giay-to/kiem-soat"), surprises);
        walk(official(LEADER), List.of("/quay", page(submitted), page(atWork), page(returned)), surprises);

        assertThat(surprises).isEmpty();
    }

    private static void walk(Person person, List<String> pages, List<String> surprises) {
        person.context().addInitScript(WATCH);
        for (String path : pages) {
            person.open(path);
            person.waitFor("body");
            List<String> keys = new ArrayList<>(USUAL);
            ((List<?>) person.page().evaluate("motcuaKeys()")).forEach(key -> keys.add(String.valueOf(key)));
            STATES.forEach((state, script) -> {
                person.page().evaluate(script);
                keys.stream().distinct().filter(key -> !key.startsWith("Esc")).forEach(key -> {
                    person.page().keyboard().press(named(key));
                    ((List<?>) person.page().evaluate("key => motcuaTake(key)", key))
                            .forEach(did -> surprises.add(path + " (" + state + ") " + key + ": " + did));
                });
            });
        }
        person.complaints().forEach(surprises::add);
    }

    private static String named(String key) {
        return key.startsWith("Alt+") ? "Alt+" + key.substring(4).toLowerCase(java.util.Locale.ROOT) : key;
    }

    @Test
    void C1_F9_does_nothing_where_every_action_is_folded() {
        Outcome returned =
                province.act(province.ready(received()), new ReturnResult(null, null, true, null), province.everyone());
        int before = version(returned);
        Person desk = official(LEADER).open(page(returned));
        assertThat(desk.page().locator("details button[data-key=F9]").count()).isPositive();

        desk.press("F9").press("F9");

        desk.page().waitForTimeout(300);
        assertThat(version(returned)).isEqualTo(before);
        assertThat(desk.page().url()).endsWith(page(returned));
    }

    @Test
    void C7_a_leader_approves_by_one_key_with_the_proposal_in_view_and_claims_by_it() {
        Outcome submitted = submitted();
        Person leader = official(LEADER).open(page(submitted));
        assertThat(leader.page().locator("#proposal").innerText()).contains("Đủ điều kiện");
        assertThat(leader.next()).contains("approve");
        int before = version(submitted);
        leader.page().setViewportSize(1366, 420);
        leader.page().evaluate("scrollTo(0, 1e6)");

        leader.press("F9");
        leader.page().waitForTimeout(300);
        assertThat(version(submitted)).as("out of view").isEqualTo(before);
        leader.go("F9");

        assertThat(version(submitted)).isEqualTo(before + 1);
        assertThat(jdbc.sql("""
                        select official_id is not null from finished_step_fact
                        where dossier_id = :id order by event_seq desc limit 1""")
                        .param("id", submitted.dossier().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void C2_text_in_one_form_is_not_passed_over_by_the_key_of_another() {
        Outcome given = province.act(received(), new HandOver(null), province.everyone());
        Person specialist = official(SPECIALIST).open("/quay/ban-giao");
        Page page = specialist.page();
        page.locator("tr:has-text(\"" + given.code() + "\") input[name=dossier]")
                .check();
        page.locator("tr:has-text(\"" + given.code() + "\") summary").click();
        page.locator("tr:has-text(\"" + given.code() + "\") input[name=reason]").fill("Thiếu bản chính");
        int before = version(given);

        specialist.press("F9");

        page.waitForTimeout(300);
        assertThat(version(given)).isEqualTo(before);
        assertThat(page.locator(".mc-keysays").innerText()).contains("chưa gửi");
    }

    @Test
    void C8_the_keys_of_the_counter_work_on_the_page_of_a_slip() {
        Outcome accepted = received();
        Person desk = official(DESK);
        for (String key : List.of("F2", "F6", "F7", "Alt+1", "Alt+8", "F4")) {
            desk.open(page(accepted) + "/giay-hen").go(key);
            assertThat(desk.page().url()).as(key).contains("/quay");
        }
    }

    @Test
    void C16_the_rows_of_a_worklist_take_the_arrow_keys_at_once() {
        Outcome accepted = received();
        Person desk = official(DESK).open("/quay");

        desk.press("ArrowDown").go("Enter");

        assertThat(desk.page().url()).contains("/ho-so/");
        assertThat(accepted.code()).isNotNull();
    }
}
