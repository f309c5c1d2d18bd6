package vn.motcua.counter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import vn.motcua.identity.Browser;
import vn.motcua.identity.PageForm;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A day at a commune's desks over HTTP, by the product's own forms: 200 receptions and all that becomes of them within ten
 * days. The script counts by itself; the figures, the register, the shifts and the worklists must say the same.
 */
class DayAtTheCounterTest extends ReplayedDay {

    private static final int RECEPTIONS = 200;

    @Test
    void a_day_of_200_receptions_ends_with_the_figures_that_were_counted() {
        commune = province.untouchedCommune();
        LocalDate monday = LocalDate.ofInstant(clock.instant(), zone)
                .plusDays(1)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));

        at(monday, LocalTime.of(7, 45));
        for (int number = 0; number < RECEPTIONS; number++) {
            receive(number, Fate.values()[number % Fate.values().length]);
        }
        workOf(monday);
        at(monday.plusDays(2), LocalTime.of(9, 0));
        supplements();
        at(monday.plusDays(9), LocalTime.of(9, 0));
        slowOnes();

        figures(monday);
        register(monday);
        worklists();
    }

    private void workOf(LocalDate monday) {
        at(monday, LocalTime.of(10, 0));
        for (CountedDossier each : of(Fate.RECALLED, Fate.CORRECTED)) {
            act(Role.RECEPTION, each, "hand-over", Map.of());
            act(Role.RECEPTION, each, "recall", Map.of("reason", "Giao nhầm"));
        }
        of(Fate.CORRECTED).forEach(this::correct);
        batch(Role.RECEPTION, "/quay", "hand-over", each -> each.fate != Fate.LEFT_AT_THE_DESK, Map.of());
        batch(Role.SPECIALIST, "/quay/ban-giao", "", each -> each.fate != Fate.LEFT_AT_THE_DESK, Map.of());
        for (CountedDossier each : all) {
            work(each);
        }
        decide(each -> each.fate.decidedToday());
        number(each -> each.fate.decidedToday() || each.fate == Fate.REFUSED);
        at(monday, LocalTime.of(14, 0));
        all.stream()
                .filter(each -> each.finished != null && each.fate != Fate.ON_THE_SHELF)
                .forEach(this::giveOut);
        shift(Role.RECEPTION);
        shift(Role.RETURN_DESK);
    }

    private void supplements() {
        for (CountedDossier each : of(Fate.SUPPLEMENTED)) {
            act(Role.RECEPTION, each, "receive-supplement", Map.of("asked-1", "Bản cam kết"));
            each.due = dueOnSlip(each);
            act(Role.SPECIALIST, each, "submit", Map.of("summary", "Đã đủ giấy tờ"));
        }
        decide(each -> each.fate == Fate.SUPPLEMENTED);
        number(each -> each.fate == Fate.SUPPLEMENTED);
        of(Fate.SUPPLEMENTED).forEach(this::giveOut);
    }

    private void slowOnes() {
        decide(each -> each.fate == Fate.SLOW);
        number(each -> each.fate == Fate.SLOW);
        of(Fate.SLOW).forEach(this::giveOut);
        shift(Role.RETURN_DESK);
    }

    /** What the specialist, and then the desk or the leader, does with a dossier on its day. */
    private void work(CountedDossier each) {
        switch (each.fate) {
            case COLLECTED, BY_PROXY, BY_SUBMITTER, ON_THE_SHELF, SLOW ->
                act(Role.SPECIALIST, each, "submit", Map.of("summary", "Đủ điều kiện"));
            case REFUSED -> {
                act(Role.SPECIALIST, each, "submit", Map.of("summary", "Không đủ điều kiện"));
                act(Role.LEADER, each, "refuse-on-merits", Map.of("reason", "Không đủ điều kiện"));
            }
            case CORRECTED -> {
                act(Role.SPECIALIST, each, "submit", Map.of("summary", "Đủ"));
                act(Role.LEADER, each, "return-to-step", Map.of("comment", "Ghi sai năm"));
                act(Role.SPECIALIST, each, "submit", Map.of("summary", "Đã sửa"));
            }
            case SUPPLEMENTED, WAITS_FOR_PAPERS -> {
                act(Role.SPECIALIST, each, "request-supplement", Map.of("missing", "Bản cam kết", "reason", "Thiếu"));
                each.paused = each.fate == Fate.WAITS_FOR_PAPERS;
            }
            case WITHDRAWN -> {
                act(Role.RECEPTION, each, "withdraw", Map.of("reason", "Không còn nhu cầu"));
                each.withdrawn = true;
                refund(each);
            }
            case STOPPED -> {
                act(Role.SPECIALIST, each, "submit", Map.of("summary", "Đề nghị dừng"));
                act(Role.LEADER, each, "stop", Map.of("reason", "Không thuộc đối tượng"));
                each.stopped = true;
                refund(each);
            }
            case RECALLED -> {
                act(Role.SPECIALIST, each, "submit", Map.of("summary", "Nhầm"));
                act(Role.SPECIALIST, each, "recall", Map.of("reason", "Trình nhầm hồ sơ"));
            }
            case LEFT_AT_THE_DESK -> {
                // nobody came to it
            }
        }
    }

    private void decide(Predicate<CountedDossier> which) {
        batch(Role.LEADER, "/quay", "approve", which, Map.of());
    }

    private void number(Predicate<CountedDossier> which) {
        batch(Role.CLERK, "/quay", "number-and-stamp", which, Map.of("number", "1/KQ-UBND"));
        batch(Role.CLERK, "/quay", "result-ready", which, Map.of());
        all.stream().filter(which).forEach(each -> each.finished = today);
    }

    private void correct(CountedDossier each) {
        each.name = each.name + " Đúng";
        act(Role.RECEPTION, each, "correct-reception", Map.of("ownerName", each.name, "reason", "Gõ thiếu tên"));
    }

    private void refund(CountedDossier each) {
        if (each.collected) {
            Map<String, String> typed = new HashMap<>(Map.of("amount", "" + each.paid, "receipt", "PC " + each.code));
            if (each.transferred) {
                typed.put("transferred", "true");
            }
            act(Role.RECEPTION, each, "refund-fee", typed);
            take(Role.RECEPTION, -each.paid, each.transferred);
        }
    }

    private void giveOut(CountedDossier each) {
        String desk = "/quay/tra-ket-qua/" + each.id;
        if (each.feeUnknown) {
            boolean copies = each.procedure.equals("2.000635");
            submit(Role.RETURN_DESK, desk, "set-fee", Map.of("amount", copies ? "16.000" : "0"));
            each.paid = copies ? 16_000 : 0;
            each.feeLeft = copies;
        }
        if (each.feeLeft) {
            boolean byTransfer = each.code.endsWith("7");
            submit(
                    Role.RETURN_DESK,
                    desk,
                    "collect-fee",
                    byTransfer ? Map.of("receipt", "BL", "transferred", "true") : Map.of("receipt", "BL"));
            take(Role.RETURN_DESK, each.paid, byTransfer);
        }
        Map<String, String> typed = new HashMap<>();
        if (each.fate == Fate.BY_PROXY) {
            typed.put("lossNote", "Cam đoan đã mất giấy hẹn");
            typed.put("collector", "Lê Thị Nhận Thay");
            typed.put("authorisation", "Giấy ủy quyền 05");
        } else {
            typed.put("slipReturned", "true");
            if (each.represented && each.fate == Fate.COLLECTED) {
                typed.put("collector", each.name); // the owner comes, although another handed it in
            }
        }
        submit(Role.RETURN_DESK, desk, "return-result", typed);
        each.returned = true;
        given.merge(today + names.get(Role.RETURN_DESK), 1, Integer::sum);
    }

    private void shift(Role role) {
        Document page = Jsoup.parse(person(role).get("/quay/chot-ca").body());
        String whose = today + names.get(role);
        List<Element> rows = page.select("table").get(0).select("tbody tr");
        assertThat(amount(rows.get(2).select("td").get(0))).as("cash " + whose).isEqualTo(cash.getOrDefault(whose, 0L));
        assertThat(amount(rows.get(2).select("td").get(1)))
                .as("by transfer " + whose)
                .isEqualTo(transfers.getOrDefault(whose, 0L));
        List<Element> facts = page.select(".govuk-summary-list__value");
        assertThat(amount(facts.get(0)))
                .as("received " + whose)
                .isEqualTo(received.getOrDefault(whose, 0).longValue());
        assertThat(amount(facts.get(1)))
                .as("returned " + whose)
                .isEqualTo(given.getOrDefault(whose, 0).longValue());
    }

    private static long amount(Element cell) {
        String digits = cell.text().replaceAll("[^0-9-]", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private void figures(LocalDate monday) {
        figures(monday, "", each -> true);
        for (String field : all.stream().map(each -> each.field).distinct().toList()) {
            figures(
                    monday,
                    "&field=" + URLEncoder.encode(field, StandardCharsets.UTF_8),
                    each -> each.field.equals(field));
        }
    }

    private void figures(LocalDate monday, String more, Predicate<CountedDossier> which) {
        Document page = Jsoup.parse(person(Role.LEADER)
                .get("/giam-sat?from=" + WRITTEN.format(monday) + "&to=" + WRITTEN.format(today) + "&office="
                        + commune.code() + more)
                .body());
        Map<String, Predicate<CountedDossier>> measures = new LinkedHashMap<>();
        measures.put("RECEIVED", each -> true);
        measures.put("CARRIED_OVER", each -> false);
        measures.put("RESOLVED", each -> each.finished != null);
        measures.put("EARLY", CountedDossier::early);
        measures.put("ON_TIME", each -> each.finished != null && !each.early() && !each.late());
        measures.put("LATE", CountedDossier::late);
        measures.put("WITHDRAWN", each -> each.withdrawn);
        measures.put("STOPPED", each -> each.stopped);
        measures.put("IN_PROCESS", CountedDossier::open);
        measures.put("OVERDUE", this::overdue);
        measures.put("PAUSED", each -> each.paused);
        measures.forEach((measure, counted) -> assertThat(
                        amount(page.selectFirst("a[href*=do=" + measure + "&], a[href$=do=" + measure + "]")))
                .as(measure + more)
                .isEqualTo(all.stream().filter(which).filter(counted).count()));
    }

    private boolean overdue(CountedDossier each) {
        return each.open() && !each.paused && each.due != null && each.due.isBefore(today);
    }

    private void register(LocalDate monday) {
        Browser desk = person(Role.RECEPTION);
        String file = PageForm.at(desk, "/quay/so-theo-doi", "form[action$=/so-theo-doi]")
                .with("from", WRITTEN.format(monday))
                .with("to", WRITTEN.format(today))
                .with("reason", "Đối chiếu số liệu trong ngày")
                .and("as", "CSV")
                .sendTo("/quay/so-theo-doi/tep")
                .body();
        Map<String, String> lines =
                file.lines().skip(1).collect(Collectors.toMap(line -> first(CODE, line), line -> line));
        assertThat(lines.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(each -> each.code).toList());
        for (CountedDossier each : all) {
            String[] cells = lines.get(each.code).replace("\"", "").split(";", -1);
            assertThat(cells[3]).as(each.code).contains(each.name);
            assertThat(cells[10].isBlank()).as("finished " + each.code).isEqualTo(each.finished == null);
            assertThat(cells[11].isBlank()).as("returned " + each.code).isEqualTo(!each.returned);
            assertThat(cells[13])
                    .as("note of " + each.code)
                    .isEqualTo(each.withdrawn ? "Đã rút" : each.stopped ? "Dừng giải quyết (Mẫu 05)" : "");
        }
    }

    /** The groups above the worklists: of the desk, which still has what nobody came to, and of the specialist. */
    private void worklists() {
        List<CountedDossier> left = of(Fate.LEFT_AT_THE_DESK);
        Document desk = Jsoup.parse(person(Role.RECEPTION).get("/quay").body());
        assertThat(group(desk, "group=OVERDUE"))
                .isEqualTo(left.stream().filter(this::overdue).count());
        assertThat(group(desk, "group=NO_DATE"))
                .isEqualTo(left.stream().filter(each -> each.due == null).count());
        assertThat(group(desk, "queue=SUPPLEMENT"))
                .isEqualTo(of(Fate.WAITS_FOR_PAPERS).size());
        assertThat(group(desk, "tra-ket-qua")).isEqualTo(of(Fate.ON_THE_SHELF).size());
        Document specialist = Jsoup.parse(person(Role.SPECIALIST).get("/quay").body());
        List<CountedDossier> recalled = of(Fate.RECALLED);
        assertThat(group(specialist, "group=OVERDUE"))
                .isEqualTo(recalled.stream().filter(this::overdue).count());
        assertThat(group(specialist, "group=NO_DATE"))
                .isEqualTo(recalled.stream().filter(each -> each.due == null).count());
    }

    /** The figure of a group; one without dossiers is not drawn. */
    private static long group(Document page, String list) {
        Element group = page.selectFirst(".mc-groupbar a[href*=" + list + "] b");
        return group == null ? 0 : amount(group);
    }

    private List<CountedDossier> of(Fate... fates) {
        Set<Fate> wanted = Set.of(fates);
        return all.stream().filter(each -> wanted.contains(each.fate)).toList();
    }
}
