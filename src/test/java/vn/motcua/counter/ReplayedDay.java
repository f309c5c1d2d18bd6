package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Province;
import vn.motcua.identity.Browser;
import vn.motcua.identity.IdentityTest;
import vn.motcua.identity.PageForm;
import vn.motcua.identity.account.AccountAdministration;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** People at the desks of a commune, whose browsers fill in the product's forms; and what they take in, as a script counts it. */
abstract class ReplayedDay extends IdentityTest {

    private static final Set<String> OPENED = new HashSet<>();
    static final Pattern CODE = Pattern.compile("H02[.0-9]*-\\d{6}-\\d{4,}");
    private static final String SECRET = "Đường làng 9 cây gạo";
    private static final Pattern DAY = Pattern.compile("(\\d\\d)/(\\d\\d)/(\\d{4})");
    static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final List<String> PROCEDURES = List.of(
            "1.004873", "1.001193", "2.000635", "2.000884", "2.001019", "1.004884", "2.002516", "2.000908", "1.000656");
    private static final String[] DIGITS = {"Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"};

    /** What becomes of a dossier. */
    enum Fate {
        COLLECTED,
        BY_PROXY,
        BY_SUBMITTER,
        ON_THE_SHELF,
        SLOW,
        SUPPLEMENTED,
        WAITS_FOR_PAPERS,
        WITHDRAWN,
        STOPPED,
        LEFT_AT_THE_DESK,
        CORRECTED,
        REFUSED,
        RECALLED;

        boolean decidedToday() {
            return this == COLLECTED
                    || this == BY_PROXY
                    || this == BY_SUBMITTER
                    || this == ON_THE_SHELF
                    || this == CORRECTED;
        }
    }

    @Autowired
    Province province;

    @Autowired
    AccountAdministration officials;

    @Autowired
    ZoneId zone;

    @LocalServerPort
    int server;

    private final Map<Role, Browser> people = new EnumMap<>(Role.class);
    private final Map<String, Browser> signedIn = new HashMap<>();
    final Map<Role, String> names = new EnumMap<>(Role.class);
    final Map<String, Long> cash = new TreeMap<>();
    final Map<String, Long> transfers = new TreeMap<>();
    final Map<String, Integer> received = new TreeMap<>();
    final Map<String, Integer> given = new TreeMap<>();
    final List<CountedDossier> all = new ArrayList<>();

    Office commune;
    LocalDate today;
    private boolean started;
    private int numbered;

    /** Goes on at a moment; everybody signs in anew. */
    void at(LocalDate day, LocalTime time) {
        clock.forward(Duration.between(clock.instant(), day.atTime(time).atZone(zone)));
        today = day;
        people.clear();
        signedIn.clear();
    }

    /** The browser of whoever holds a role at the commune. */
    Browser person(Role role) {
        return people.computeIfAbsent(role, any -> {
            Official official =
                    organisation.officialsAt(commune.id(), role, today).get(0);
            String username = "ngay-" + official.code().toLowerCase(Locale.ROOT);
            names.put(role, username);
            return signedIn.computeIfAbsent(username, name -> {
                if (OPENED.add(name)) {
                    officials.open(name, SECRET, official.id());
                }
                Browser browser = new Browser(server);
                assertThat(browser.signIn(name, SECRET).statusCode()).isEqualTo(302);
                return browser;
            });
        });
    }

    /** Does something on a dossier's page. */
    void act(Role role, CountedDossier dossier, String action, Map<String, String> typed) {
        submit(role, dossier.page(), action, typed);
    }

    /** Does something by the form that a page offers for it. */
    void submit(Role role, String page, String action, Map<String, String> typed) {
        PageForm form = PageForm.at(person(role), page, "form[action$=/" + action + "]");
        typed.forEach(form::with);
        HttpResponse<String> answer = form.send();
        assertThat(answer.statusCode()).as(() -> action + " " + errors(answer)).isEqualTo(302);
    }

    /** Does something with many dossiers by the form under a list, page by page. */
    void batch(Role role, String list, String action, Predicate<CountedDossier> which, Map<String, String> typed) {
        Map<String, CountedDossier> left =
                all.stream().filter(which).collect(Collectors.toMap(each -> each.id, each -> each));
        for (String next = list; next != null; ) {
            Document page = Jsoup.parse(person(role).get(next).body());
            List<String> chosen = page.select("input[name=dossier][form=batch]").eachAttr("value").stream()
                    .filter(each -> left.remove(each.substring(0, each.indexOf('~'))) != null)
                    .toList();
            if (!chosen.isEmpty()) {
                batch(role, page, action, chosen, typed);
            }
            Element link = page.selectFirst("a[rel=next]");
            next = link == null ? null : link.attr("href");
        }
        assertThat(left.keySet()).as(action + " of " + list).isEmpty();
    }

    private void batch(Role role, Document page, String action, List<String> chosen, Map<String, String> typed) {
        PageForm form = PageForm.of(person(role), page, "form#batch");
        if (!action.isEmpty()) {
            form.with("action", action);
        }
        String number = form.proposed("number");
        typed.forEach((field, value) -> form.with(field, field.equals("number") && started ? following() : value));
        String answer = form.and("dossier", String.join(",", chosen)).send().body();
        if (action.equals("number-and-stamp")) {
            assertThat(number).as("the next number is proposed").isEqualTo(started ? following() : "");
            started = true;
            numbered += chosen.size();
        }
        if (action.equals("approve")) {
            answer = PageForm.of(person(role), Jsoup.parse(answer), "form[action$=/theo-lo]")
                    .send()
                    .body();
        }
        assertThat(Jsoup.parse(answer).select("main").text())
                .as(action)
                .contains(chosen.size() + " trên " + chosen.size() + " hồ sơ");
    }

    private String following() {
        return numbered + 1 + "/KQ-UBND";
    }

    /** Receives somebody by the form of reception. */
    void receive(int no, Fate fate) {
        ProcedureVersion procedure = province.procedure(PROCEDURES.get(no % PROCEDURES.size()));
        PageForm form = PageForm.at(
                person(Role.RECEPTION),
                "/quay/tiep-nhan?procedure=" + procedure.id().value(),
                "form.mc-reception");
        form.with("allPapers", "true").with("subject", "Đề nghị số " + no);
        String name = "Nguyễn " + DIGITS[no / 100] + " " + DIGITS[no / 10 % 10] + " " + DIGITS[no % 10];
        boolean alone = !procedure.ordinaryCase().proxyAllowed();
        int kind = alone ? no % 3 : no % 7;
        name = person(form, kind, no, name);
        if (procedure.ordinaryCase().parties() != null) {
            form.with("party1-identifier", "0240%08d".formatted(80_000_000 + no))
                    .with("party1-name", "Trần Thị Bên Kia");
        }
        Money money = fee(form, procedure.code(), no);
        HttpResponse<String> answer = form.send();
        assertThat(answer.statusCode())
                .as(() -> procedure.code() + " " + errors(answer))
                .isEqualTo(302);
        String slip = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        String id = slip.split("/")[2];
        Document paper = Jsoup.parse(person(Role.RECEPTION).get(slip).body());
        assertThat(paper.text()).contains(name);
        CountedDossier dossier = new CountedDossier(
                id,
                first(CODE, paper.text()),
                procedure.code(),
                procedure.field(),
                fate,
                kind >= 3 && kind != 6,
                name,
                due(paper));
        dossier.paid = money.amount();
        dossier.feeLeft = money.payment().equals("LATER");
        dossier.feeUnknown = money.payment().equals("UNKNOWN");
        dossier.transferred = money.payment().equals("TRANSFERRED");
        if (money.payment().equals("PAID") || dossier.transferred) {
            take(Role.RECEPTION, dossier.paid, dossier.transferred);
            dossier.collected = true;
        }
        all.add(dossier);
        received.merge(today + names.get(Role.RECEPTION), 1, Integer::sum);
    }

    /** Fills in who comes, and returns the name on the slip. */
    private static String person(PageForm form, int kind, int no, String name) {
        String number = "0240%08d".formatted(90_000_000 + no);
        form.with("phone", "0912%06d".formatted(345_000 + no));
        switch (kind) {
            case 1 -> // pasted from a message, with what cannot be seen
                form.with("identifier", "\u202a" + number.replaceAll("(.{4})", "$1\u2009") + "\u202c")
                        .with("name", "\ufeff" + name.replace(" ", "\u00a0"))
                        .with("birthDate", "02/03/1990");
            case 2 -> // a scanned card, sent without scripts
                form.with("identifier", number + "|121234567|" + name + "|02031990|Nam|Thôn Một, Quý Sơn|01012022");
            case 3 ->
                form.with("ownerKind", "CHILD")
                        .with("name", name)
                        .with("birthDate", "2022")
                        .with("submitterName", "Nguyễn Văn Cha")
                        .with("submitterRelation", "cha");
            case 4 ->
                form.with("ownerKind", "ORGANISATION")
                        .with("name", "Hợp tác xã " + name)
                        .with("submitterName", "Trần Thị Giám Đốc")
                        .with("submitterRelation", "giám đốc")
                        .with("authorisation", "Giấy giới thiệu 12");
            case 5 ->
                form.with("identifier", number)
                        .with("name", name)
                        .with("submitterName", "Lê Văn Nộp Thay")
                        .with("submitterRelation", "bạn")
                        .with("authorisation", "Giấy ủy quyền 03");
            case 6 -> form.with("identifier", "N 1234" + no).with("name", "John " + name);
            default -> form.with("identifier", number).with("name", name).with("birthDate", "02/03/1990");
        }
        return kind == 4 ? "Hợp tác xã " + name : kind == 6 ? "John " + name : name;
    }

    /** What is paid, and how. */
    private record Money(String payment, long amount) {}

    private static Money fee(PageForm form, String procedure, int no) {
        Money money = switch (procedure) {
            case "2.000884" -> new Money("PAID", 10_000);
            case "2.001019" -> new Money(List.of("PAID", "TRANSFERRED", "LATER").get(no / 9 % 3), 50_000);
            case "2.002516" -> new Money("PAID", 8_000);
            case "1.004873" -> new Money(no % 2 == 0 ? "EXEMPT" : "UNKNOWN", 0);
            case "2.000635", "1.004884" -> new Money("UNKNOWN", 0);
            default -> new Money("NOTHING_DUE", 0);
        };
        form.with("feePayment", money.payment())
                .with("feeAmount", money.amount() == 0 ? "" : String.valueOf(money.amount()))
                .with("feeExemption", money.payment().equals("EXEMPT") ? "Hộ nghèo" : "");
        return money;
    }

    /** Counts money in the drawer, or beside it, of whoever holds a role. */
    void take(Role role, long amount, boolean byTransfer) {
        person(role);
        (byTransfer ? transfers : cash).merge(today + names.get(role), amount, Long::sum);
    }

    /** The day a citizen reads on the slip now; null for none. */
    @Nullable
    LocalDate dueOnSlip(CountedDossier dossier) {
        return due(Jsoup.parse(
                person(Role.RECEPTION).get(dossier.page() + "/giay-hen").body()));
    }

    private static @Nullable LocalDate due(Document slip) {
        Matcher day = DAY.matcher(slip.select(".form-line--due").text());
        return day.find() ? LocalDate.parse(day.group(), WRITTEN) : null;
    }

    static String first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow().group();
    }

    private static String errors(HttpResponse<String> answer) {
        return answer.statusCode()
                + Jsoup.parse(answer.body())
                        .select(".govuk-error-summary, .govuk-error-message, h1")
                        .text();
    }
}
