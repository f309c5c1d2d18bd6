package vn.motcua.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.MotcuaTest;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.demo.FictitiousNames;
import vn.motcua.identity.account.AccountAdministration;
import vn.motcua.identity.account.Accounts;
import vn.motcua.identity.account.ClientTokens;
import vn.motcua.identity.account.DemoSignIns;
import vn.motcua.identity.account.SignInSettings;
import vn.motcua.identity.factor.SecondFactorPolicy;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.OrganisationReference;
import vn.motcua.organisation.Personnel;
import vn.motcua.organisation.Role;
import vn.motcua.vocabulary.PersonName;

import static org.assertj.core.api.Assertions.assertThat;

/** Accounts, client systems and a browser for the tests of this module, which share one application. */
@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({IdentityTest.Setting.class, IdentityTest.Probe.class})
public abstract class IdentityTest {

    static final String PASSWORD = "mèo đen nhảy qua bốn hàng rào";

    @TestConfiguration
    static class Setting {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        @Primary
        Mailbox mailbox() {
            return new Mailbox();
        }

        @Bean
        @Primary
        RequiredRoles requiredRoles(
                SignInSettings settings, Organisation organisation, ObjectProvider<DemoSignIns> demo, Clock clock) {
            return new RequiredRoles(settings, organisation, demo, clock);
        }
    }

    /** Mail to officials, as it would have been sent; that to citizens goes another way. */
    public static class Mailbox implements MailSender {

        private final BlockingQueue<SimpleMailMessage> sent = new LinkedBlockingQueue<>();

        @Override
        public void send(SimpleMailMessage... messages) {
            sent.addAll(List.of(messages));
        }

        /** The next message; null when none comes. */
        SimpleMailMessage next() throws InterruptedException {
            return sent.poll(60, TimeUnit.SECONDS);
        }

        boolean isEmpty() {
            return sent.isEmpty();
        }
    }

    /** The policy of second factors with roles that a test requires one for. */
    public static class RequiredRoles extends SecondFactorPolicy {

        private volatile Set<Role> required = Set.of();

        RequiredRoles(
                SignInSettings settings, Organisation organisation, ObjectProvider<DemoSignIns> demo, Clock clock) {
            super(settings, organisation, demo, clock);
        }

        void require(Role... roles) {
            required = Set.of(roles);
        }

        @Override
        protected Set<Role> roles() {
            return required;
        }
    }

    /** Says who acts. */
    @RestController
    @TestComponent
    static class Probe {

        @GetMapping({"/quay/ai", "/giam-sat/ai", "/quan-tri/ai", "/quan-tri/nhat-ky/ai", "/api/v1/ai"})
        String who(Actor actor) {
            return actor.idempotencyOwner() + " " + actor.office() + " "
                    + actor.roles().stream().sorted().toList();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    OrganisationReference reference;

    @Autowired
    public Organisation organisation;

    @Autowired
    Personnel personnel;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    public ClientTokens clients;

    @Autowired
    DemoAccounts demo;

    @Autowired
    public MovableClock clock;

    @Autowired
    public JdbcClient jdbc;

    @BeforeEach
    void load() {
        reference.load();
        reference.loadOfficials(FictitiousNames.ofOfficials()::next);
    }

    /** An account of a new official with these roles, who has worked at the office for long. */
    String account(String username, String officeCode, Role... roles) {
        OfficialId official = personnel.appoint(
                "T-" + username,
                new PersonName("Nguyễn Thử Nghiệm"),
                "Chuyên viên",
                organisation.officeByCode(officeCode).orElseThrow().id(),
                Set.of(roles),
                LocalDate.of(2024, 1, 1));
        administration.open(username, PASSWORD, official);
        return username;
    }

    /** The browser of an administrator of the province. */
    Browser administrator() {
        return signedIn(account("quantri-" + System.nanoTime(), "H02", Role.ADMINISTRATOR));
    }

    /** An official without an account, who has had a role at the office for long. */
    Official official(String name, String officeCode, Role role) {
        OfficialId id = personnel.appoint(
                "M-" + System.nanoTime(),
                new PersonName(name),
                "Chuyên viên",
                organisation.officeByCode(officeCode).orElseThrow().id(),
                Set.of(role),
                LocalDate.of(2024, 1, 1));
        return organisation.official(id);
    }

    Browser signedIn(String username) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(username, PASSWORD)).satisfies(IdentityTest::succeeded);
        return browser;
    }

    static void succeeded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).doesNotContain("/dang-nhap");
    }

    static String location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElse("-")).getPath()
                + answer.headers()
                        .firstValue("Location")
                        .map(URI::create)
                        .map(URI::getQuery)
                        .map(query -> "?" + query)
                        .orElse("");
    }

    List<String> log(String username) {
        return jdbc.sql("select event from sign_in_log where username = ? order by id")
                .param(username)
                .query(String.class)
                .list();
    }

    HttpResponse<String> api(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
