package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.Reception;
import vn.motcua.identity.Browser;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RequestKey;

/** Officials of a small commune at their counter, over HTTP: reception and return, specialist and clerk, leader. */
@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class CounterTest {

    static final String DESK = "xa-motcua";
    static final String SPECIALIST = "xa-chuyenvien";
    static final String LEADER = "xa-lanhdao";
    static final String ELSEWHERE = "huyen-motcua";

    private static final Pattern HIDDEN = Pattern.compile("name=\"(requestId|version)\" value=\"([^\"]+)\"");

    @Autowired
    Province province;

    @Autowired
    Organisation organisation;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ZoneId zone;

    @LocalServerPort
    int port;

    Office commune;

    @BeforeEach
    void open() {
        province.beginAnew(getClass());
        accounts.open();
        commune = organisation.officeByCode("H02.29.16").orElseThrow();
    }

    Browser signedIn(String username) {
        Browser browser = new Browser(port);
        browser.signIn(username, DemoAccounts.PASSWORD);
        return browser;
    }

    ProcedureVersion procedure() {
        return catalogue
                .inForce(Province.MARITAL_STATUS, LocalDate.ofInstant(province.now(), zone))
                .orElseThrow();
    }

    Outcome received() {
        return province.receive(Province.MARITAL_STATUS, commune.id());
    }

    /** A dossier whose result waits at the desk. */
    Outcome ready() {
        return ready(received());
    }

    /** The same dossier, once its result waits at the desk. */
    Outcome ready(Outcome dossier) {
        return province.ready(dossier);
    }

    /** A dossier the official of the desk received, with a fee. */
    Outcome taken(FeePayment payment, long amount) {
        Actor desk = province.officials(Role.RECEPTION, commune.id()).stream()
                .filter(each -> each.id() != null && each.id() == accountOfficial())
                .findFirst()
                .orElseThrow();
        ProcedureCase procedureCase = procedure().ordinaryCase();
        Reception usual = province.reception(procedureCase, commune.id(), Channel.COUNTER);
        return dossiers.accept(
                new Reception(
                        usual.procedureCase(),
                        usual.office(),
                        usual.channel(),
                        usual.owner(),
                        null,
                        usual.components(),
                        usual.subject(),
                        payment,
                        amount,
                        null,
                        usual.delivery(),
                        null),
                desk,
                RequestKey.random());
    }

    private int accountOfficial() {
        return jdbc.sql("select official_id from account where username = :name")
                .param("name", DESK)
                .query(Integer.class)
                .single();
    }

    /** Does something on the page of a dossier, as its form would. */
    HttpResponse<String> act(Browser browser, Outcome dossier, String action, Map<String, String> typed) {
        return act(browser, dossier, action, version(dossier), typed);
    }

    HttpResponse<String> act(Browser browser, Outcome dossier, String action, int version, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("requestId", UUID.randomUUID().toString());
        fields.put("version", String.valueOf(version));
        return browser.submit(page(dossier), page(dossier) + "/" + action, fields);
    }

    int version(Outcome dossier) {
        return jdbc.sql("select event_count from dossier_fact where id = :id")
                .param("id", dossier.dossier().value())
                .query(Integer.class)
                .single();
    }

    static String page(Outcome dossier) {
        return "/ho-so/" + dossier.dossier();
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** The address on this server to which an answer sends on. */
    static String path(HttpResponse<String> answer) {
        return path(location(answer));
    }

    static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }

    /** A form of reception that lacks nothing, as its page sends it. */
    Map<String, String> complete(String name) {
        Map<String, String> form = new HashMap<>();
        form.put("requestId", UUID.randomUUID().toString());
        form.put("procedure", String.valueOf(procedure().id().value()));
        form.put("procedureText", procedure().name());
        form.put("ownerKind", "PERSON");
        form.put("name", name);
        form.put("birthDate", "02/03/1990");
        form.put("phone", "0912 345 245");
        form.put("allPapers", "true");
        form.put("subject", "Xin xác nhận");
        form.put("feePayment", "UNKNOWN");
        form.put("delivery", "DESK");
        return form;
    }

    static Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher matcher = HIDDEN.matcher(page);
        while (matcher.find()) {
            fields.putIfAbsent(matcher.group(1), matcher.group(2));
        }
        return fields;
    }
}
