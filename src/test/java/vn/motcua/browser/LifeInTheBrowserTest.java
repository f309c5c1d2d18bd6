package vn.motcua.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ResolvedStep;
import vn.motcua.catalogue.StepKind;
import vn.motcua.identity.account.AccountAdministration;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One dossier from a commune's desk over the district to a department of the province and back, each official in a browser
 * of their own and by keyboard alone, until the citizen reads with the slip in hand that the result was returned.
 */
class LifeInTheBrowserTest extends BrowserTest {

    private static final String FIRST_LAND_CERTIFICATE = "1.013978";
    private static final String COMMUNE = "H02.29.16";
    private static final String PASSWORD = "Đường quê 7 cây cầu";
    private static final String CITIZEN = "Trần Thị Bàn Phím";

    @Autowired
    Catalogue catalogue;

    @Autowired
    Organisation organisation;

    @Autowired
    AccountAdministration accounts;

    @Autowired
    ZoneId zone;

    @TempDir
    Path desk;

    private final Map<String, Person> signedIn = new HashMap<>();

    @Test
    void a_dossier_lives_by_keyboard_at_three_offices_and_its_slip_leads_to_its_return() throws IOException {
        Office commune = organisation.officeByCode(COMMUNE).orElseThrow();
        List<ResolvedStep> way = way(commune);
        Person supervisor = official("giamsat");
        Figures before = figures(supervisor);

        Person reception = at(way.get(0));
        String code = receive(reception);
        byte[] slip = slip(reception);
        reception.tabTo(".form-tools a:first-of-type").go("Enter");
        Set<String> people = new LinkedHashSet<>();
        Set<String> offices = new LinkedHashSet<>();
        for (ResolvedStep step : way) {
            complete(step, code);
            people.add(username(step));
            offices.add(organisation.office(step.office()).code());
        }

        assertThat(people).hasSizeGreaterThanOrEqualTo(5);
        assertThat(offices).hasSize(3);

        PrintedSlip printed = PrintedSlip.read(slip, desk);
        assertThat(printed.bars()).isEqualTo(code);
        Person citizen = citizen();
        citizen.open(printed.path());
        assertThat(citizen.reads())
                .contains("Đã trả kết quả", code)
                .doesNotContain(CITIZEN); // the name is masked for whoever holds the slip
        assertThat(citizen.complaints()).isEmpty();

        Figures after = figures(supervisor);
        assertThat(after.received()).isEqualTo(before.received() + 1);
        assertThat(after.resolved()).isEqualTo(before.resolved() + 1);
        assertThat(signedIn.values())
                .allSatisfy(person -> assertThat(person.complaints()).isEmpty());
    }

    /** From F4 to F9: everything of a reception, without a mouse; returns the dossier's code. */
    private String receive(Person person) {
        ProcedureVersion procedure = province.procedure(FIRST_LAND_CERTIFICATE);
        person.go("F4").press("Alt+4").type(FIRST_LAND_CERTIFICATE);
        person.waitFor("#procedure-list [role=option][aria-selected=true]").press("Enter");
        person.waitFor("#allPapers");
        person.tabTo("#identifier").type("024190001234");
        person.tabTo("#name").type(CITIZEN);
        person.tabTo("#birthDate").type("02/03/1990");
        person.tabTo("#phone").type("0912345245");
        person.tabTo("#allPapers").press("Space");
        person.tabTo("#subject");
        assertThat(person.page().locator(".mc-promise__moment").first().innerText())
                .as("the date is known before anything is sent")
                .contains("/");

        person.go("F9");

        assertThat(person.page().url()).contains("/giay-hen");
        String slip = person.reads();
        assertThat(slip).contains(CITIZEN, procedure.name());
        String code = Pattern.compile("H02\\.29\\.16-\\d{6}-\\d{4,}")
                .matcher(slip)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        return code;
    }

    /** The slip as PDF, with the session of whoever received the dossier. */
    private byte[] slip(Person person) {
        String address = person.page().url().replaceFirst("/giay-hen.*$", "/giay-hen.pdf");
        byte[] pdf = person.context().request().get(address).body();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        return pdf;
    }

    /** Everything one step asks of its official: take the file over, do the work, and give it on. */
    private void complete(ResolvedStep step, String code) {
        Person person = at(step);
        confirmHandOver(person, code);
        if (step.step().kind() == StepKind.RETURN) {
            person.go("F7").press("Alt+5").type(code).go("Enter");
            assertThat(person.next()).contains("return-result");
            person.press("Alt+5"); // the slip was collected
            person.go("F9");
            assertThat(person.page().url()).endsWith("/quay/tra-ket-qua");
            return;
        }
        person.press("F2").type(code).go("Enter");
        assertThat(person.next()).as("what %s does at %s", username(step), step).isPresent();
        List<String> done = new ArrayList<>();
        while (person.next().isPresent()) {
            String action = person.next().orElseThrow();
            switch (action) {
                case "submit" -> person.tabTo("#submit-summary").type("Đủ điều kiện");
                case "number-and-stamp" ->
                    person.tabTo("#number-and-stamp-number").type("12/GCN");
                default -> {
                    // a button is enough
                }
            }
            done.add(action);
            person.go("F9");
            assertThat(done).hasSizeLessThan(10);
        }
    }

    private void confirmHandOver(Person person, String code) {
        person.go("F6");
        String button = "tr:has-text(\"" + code + "\") form[action$=\"/confirm-hand-over\"] button";
        if (person.page().locator(button).count() > 0) {
            person.tabTo(button).go("Enter");
        }
    }

    private Figures figures(Person supervisor) {
        supervisor.go("Alt+2");
        return new Figures(figure(supervisor, "RECEIVED"), figure(supervisor, "RESOLVED"));
    }

    private static int figure(Person supervisor, String measure) {
        String digits = supervisor
                .page()
                .locator("a.mc-fact__value[href*=\"do=" + measure + "\"]")
                .innerText()
                .replaceAll("\\D", "");
        return Integer.parseInt(digits);
    }

    private record Figures(int received, int resolved) {}

    private List<ResolvedStep> way(Office commune) {
        ProcedureVersion procedure = province.procedure(FIRST_LAND_CERTIFICATE);
        ProcedureCase ordinary = procedure.ordinaryCase();
        Office competent = catalogue.competentOffice(procedure, commune, today());
        return catalogue.resolveRoute(ordinary.route(), procedure, commune, competent);
    }

    /** The official of a step, signed in. */
    private Person at(ResolvedStep step) {
        String username = username(step);
        return signedIn.computeIfAbsent(username, name -> {
            accounts.open(name, PASSWORD, official(step).id());
            return citizen().signIn(name, PASSWORD);
        });
    }

    private String username(ResolvedStep step) {
        return "phim-" + official(step).code().toLowerCase(Locale.ROOT);
    }

    /** Somebody who works at that office only. */
    private Official official(ResolvedStep step) {
        return organisation.officialsAt(step.office(), step.step().role(), today()).stream()
                .filter(each -> organisation.officesOf(each.id(), today()).size() == 1)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(province.now(), zone);
    }
}
