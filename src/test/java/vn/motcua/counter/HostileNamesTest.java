package vn.motcua.counter;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.HostileNames;
import vn.motcua.HostileNames.Fate;
import vn.motcua.HostileNames.Name;
import vn.motcua.Skeleton;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.HostileDossiers;
import vn.motcua.identity.Browser;
import vn.motcua.organisation.Level;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.queue.QueueDevice;
import vn.motcua.queue.QueueDeviceService;
import vn.motcua.vocabulary.EnteredText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Five hundred names that would be more than names, at the desk, on paper and on the wall (trust model, T5): refused where
 * they are typed, with a sentence at the field; and where one came past every check, it is text and nothing else.
 */
class HostileNamesTest extends CounterTest {

    private static final String PAGE = "/quay/tiep-nhan";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<Name> NAMES = HostileNames.all();

    /** What a column can hold, without the one character that jsoup takes for the end of a page. */
    private static final List<Name> STORED = NAMES.stream()
            .filter(name ->
                    name.storable() && !name.text().isBlank() && name.text().indexOf('\uffff') < 0)
            .toList();

    @Autowired
    HostileDossiers hostile;

    @Autowired
    QueueDeviceService devices;

    private final List<String> faults = new ArrayList<>();
    private Office district;

    @BeforeEach
    void a_district() {
        district = organisation.officeByCode("H02.29").orElseThrow();
    }

    @Test
    void there_are_five_hundred_of_them() {
        assertThat(NAMES).hasSizeGreaterThanOrEqualTo(500).doesNotHaveDuplicates();
        assertThat(HostileNames.taken()).hasSizeGreaterThan(30);
    }

    @Test
    void at_the_desk_a_name_is_text_or_is_refused_at_its_field() {
        Browser desk = signedIn(DESK);
        String csrf = desk.get(PAGE).body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        Map<String, List<String>> usual = new HashMap<>();
        for (String owner : List.of("An", "12345")) {
            for (String submitter : List.of("An", "12345")) {
                usual.put(owner.length() + "" + submitter.length(), Skeleton.of(page(desk, csrf, owner, submitter)));
            }
        }

        for (int each = 0; each < NAMES.size(); each += 2) { // two at a time: the page is a large one
            Name owner = NAMES.get(each);
            Name submitter = NAMES.get(Math.min(each + 1, NAMES.size() - 1));
            String html = page(desk, csrf, owner.text(), submitter.text());
            Document page = Jsoup.parse(html);
            String kind = fate(page, "name", owner) + "" + fate(page, "submitterName", submitter);
            check(Skeleton.of(page).equals(usual.get(kind)), owner, "other elements, or by " + submitter.shown());
            check(Skeleton.leaks(html, HostileNames.OUTSIDE).isEmpty(), owner, "asks outside");
        }
        desk.post(PAGE + "/bo-nhap", Map.of("_csrf", csrf));

        assertThat(faults).isEmpty();
    }

    /** The length of the name in {@code usual} that this one has the fate of. */
    private int fate(Document page, String field, Name name) {
        Element error = page.getElementById(field + "-error");
        check((error != null) == (name.fate() == Fate.REFUSED), name, error == null ? "taken" : "refused");
        if (error == null) {
            check(
                    same(page.getElementById(field).val(), EnteredText.clean(name.text())),
                    name,
                    "typed, and given back otherwise");
            return "An".length();
        }
        check(error.text().length() > 15 && !error.text().contains("??"), name, "says only " + error.text());
        check(page.select(".govuk-error-summary a[href=#" + field + "]").size() == 1, name, "not in the summary");
        return "12345".length();
    }

    /** A reception without papers, which is never accepted: what is wrong with the names is said along. */
    private String page(Browser desk, String csrf, String owner, String submitter) {
        Map<String, String> form = new HashMap<>(Map.of(
                "_csrf",
                csrf,
                "requestId",
                UUID.randomUUID().toString(),
                "procedure",
                String.valueOf(procedure().id().value()),
                "ownerKind",
                "PERSON",
                "name",
                owner,
                "represented",
                "true",
                "submitterName",
                submitter,
                "submitterRelation",
                "con",
                "subject",
                "Xin xác nhận"));
        HttpResponse<String> answer = desk.post(PAGE, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    @Test
    void on_the_register_every_name_is_a_line_of_text_on_the_screen_and_on_paper() throws IOException {
        List<String> names = STORED.stream().map(Name::text).toList();
        LocalDate day = LocalDate.of(2026, 3, 3);
        ProcedureVersion procedure = catalogue
                .search("kinh doanh", Level.DISTRICT, null, 1, null, day)
                .get(0);
        hostile.write(
                names,
                procedure,
                district.id(),
                day.atTime(LocalTime.of(8, 0)).atZone(zone).toInstant());
        Browser desk = signedIn(ELSEWHERE);
        String date = DATE.format(day);
        HttpResponse<String> printed = desk.submit("/quay/so-theo-doi", Map.of("from", date, "to", date));
        String notice = desk.get(path(printed)).body();
        String paper = notice.replaceFirst("(?s).*(/quay/ban-in/[0-9a-f-]{36}).*", "$1");

        String html = desk.get(paper).body();
        List<Element> lines = Jsoup.parse(html).select("table.form-papers--register tbody tr");
        assertThat(lines).hasSameSizeAs(names);
        for (int each = 0; each < names.size(); each++) {
            Name name = new Name(names.get(each), Fate.TAKEN);
            check(Skeleton.of(lines.get(each)).equals(Skeleton.of(lines.get(0))), name, "other elements");
            String shown = lines.get(each).select("td.reg-owner").get(0).wholeText();
            check(
                    same(shown.replaceAll("[\\p{Cc}\\ufffe]", ""), name.text().replaceAll("[\\p{Cc}\\ufffe]", "")),
                    name,
                    "other text"); // XML cannot hold those
        }
        assertThat(Skeleton.leaks(html, HostileNames.OUTSIDE)).isEmpty();
        String text = squeezed(text(desk.bytes(paper + "/pdf")));
        HostileNames.taken().forEach(name -> check(text.contains(squeezed(name.text())), name, "other text on paper"));

        assertThat(faults).isEmpty();
    }

    @Test
    void on_the_wall_the_name_of_a_desk_is_text_or_is_refused() {
        String board = "/bang-goi/"
                + devices.add(province.someone(Role.RECEPTION, district.id()), QueueDevice.Kind.BOARD, null);
        Browser desk = signedIn(ELSEWHERE);
        String csrf = desk.get("/quay/xep-hang").body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        for (int each = 0; each + 5 <= STORED.size(); each += 5) { // as many as hang there
            List<Name> calls = STORED.subList(each, each + 5);
            called(calls);
            String html = new Browser(port).get(board + "/so").body();
            List<Element> lines = Jsoup.parse(html).select("tbody tr");
            for (int line = 0; line < calls.size(); line++) {
                Name name = calls.get(line);
                Element shown = lines.get(line);
                check(
                        Skeleton.of(shown).equals(Skeleton.of(lines.get(0))) && shown.childrenSize() == 2,
                        name,
                        "elements");
                check(
                        same(shown.child(1).wholeText(), name.text()),
                        name,
                        "other text: " + shown.child(1).wholeText());
            }
            check(lines.size() == calls.size(), calls.get(0), "other lines");
            check(Skeleton.leaks(html, HostileNames.OUTSIDE).isEmpty(), calls.get(0), "asks outside");
        }
        for (Name name : NAMES) {
            if (name.fate() == Fate.REFUSED
                    && !name.text().isBlank()
                    && !name.text().strip().matches("[\\p{L}\\p{N}][\\p{L}\\p{N} .-]{0,19}")) {
                HttpResponse<String> answer =
                        desk.post("/quay/xep-hang/goi", Map.of("_csrf", csrf, "desk", name.text()));
                check(answer.statusCode() == 422 || answer.statusCode() == 400, name, "desk: " + answer.statusCode());
            }
        }
        jdbc.sql("update queue_ticket set state = 'MISSED' where request_key like 'hostile%'")
                .update();

        assertThat(faults).isEmpty();
    }

    private void called(List<Name> desks) {
        for (int each = 0; each < desks.size(); each++) {
            jdbc.sql("""
                    insert into queue_ticket (office_id, day, letter, first_letter, number, state, waits_since, issued_at,
                        called_at, desk, follow_hash, request_key)
                    values (:office, :day, 'D', 'D', :number, 'CALLED', now(), now(), now() - make_interval(secs => :number),
                        :desk, sha256(convert_to(:key, 'UTF8')), :key)
                    on conflict (office_id, request_key) do update set desk = excluded.desk""")
                    .param("office", district.id().value())
                    .param("day", LocalDate.ofInstant(province.now(), zone))
                    .param("number", 880 + each)
                    .param("desk", desks.get(each).text())
                    .param("key", "hostile " + each)
                    .update();
        }
    }

    private void check(boolean right, Name name, String wrong) {
        if (!right) {
            faults.add(name.shown() + ": " + wrong);
        }
    }

    private static boolean same(String shown, String typed) {
        return squeezed(shown).equals(squeezed(typed));
    }

    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0]+", "");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
