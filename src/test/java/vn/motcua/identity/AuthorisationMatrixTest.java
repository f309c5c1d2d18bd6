package vn.motcua.identity;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.motcua.MotcuaTest;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.account.Accounts;
import vn.motcua.identity.account.DemoSignIn;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Every route of every face, asked for by nobody and by every account of the demo, with dossiers of three offices: who is
 * let in, who must sign in, who is refused, and for whom a dossier does not exist. A route without a policy here fails.
 */
@MotcuaTest
class AuthorisationMatrixTest {

    private static final Set<Role> WORKING = Set.of(
            Role.GUIDE,
            Role.RECEPTION,
            Role.CASHIER,
            Role.SPECIALIST,
            Role.DIVISION_HEAD,
            Role.LEADER,
            Role.CLERK,
            Role.RETURN_DESK,
            Role.SUPERVISOR,
            Role.INSPECTOR);
    private static final Set<Role> AT_THE_COUNTER = Set.of(Role.RECEPTION, Role.RETURN_DESK, Role.GUIDE, Role.CASHIER);
    private static final Set<Role> SUPERVISING = Set.of(Role.SUPERVISOR, Role.LEADER, Role.INSPECTOR);
    private static final List<String> PUBLIC = List.of(
            "/thu-tuc",
            "/noi-nop",
            "/lich-lam-viec",
            "/tu-ngu",
            "/tra-cuu",
            "/kiem-tra",
            "/.well-known",
            "/h/",
            "/bao-tin/",
            "/n/",
            "/so-lieu",
            "/lay-so",
            "/so-thu-tu",
            "/bang-goi",
            "/danh-gia",
            "/dang-nhap",
            "/mat-khau/",
            "/quen-mat-khau",
            "/v3/api-docs",
            "/error");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    Province province;

    @Autowired
    Organisation organisation;

    @Autowired
    DemoAccounts demo;

    @Autowired
    Accounts accounts;

    @Autowired
    ZoneId zone;

    private final Map<Office, Outcome> dossiers = new LinkedHashMap<>();

    @BeforeEach
    void a_dossier_at_each_of_three_offices() {
        demo.open();
        for (String code : List.of("H02.29.16", "H02.29.15", "H02.21.01")) {
            Office commune = organisation.officeByCode(code).orElseThrow();
            dossiers.put(commune, province.receive(Province.MARITAL_STATUS, commune.id()));
        }
    }

    /** The walk also signs everybody out everywhere; other tests have another clock. */
    @AfterEach
    void sessions_go_on() {
        jdbc.sql("update account set sessions_since = null where sessions_since is not null")
                .update();
    }

    @Test
    void every_route_lets_in_exactly_whom_it_should() throws Exception {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Route route : routes()) {
            boolean byToken = route.path().startsWith("/api/"); // an account is no token: asked by nobody only
            boolean ofDossier = route.path().contains("{id}"); // elsewhere one dossier is as good as three
            for (DemoSignIn person : byToken ? List.<DemoSignIn>of() : demo.signIns()) {
                for (Map.Entry<Office, Outcome> dossier : dossiers.entrySet().stream()
                        .limit(ofDossier ? dossiers.size() : 1)
                        .toList()) {
                    asked++;
                    check(route, person.username(), dossier.getKey(), dossier.getValue(), wrong);
                }
            }
            asked++;
            check(
                    route,
                    null,
                    dossiers.keySet().iterator().next(),
                    dossiers.values().iterator().next(),
                    wrong);
        }
        assertThat(asked).isGreaterThan(1_000);
        assertThat(wrong).as("wrong answers among " + asked).isEmpty();
    }

    @Test
    void no_page_changes_anything_without_its_token() throws Exception {
        for (Route route : routes()) {
            boolean byMailProgram =
                    route.path().startsWith("/n/"); // ends messages, RFC 8058; its symbols are its token
            if (!route.method().equals(HttpMethod.GET) && !route.path().startsWith("/api/") && !byMailProgram) {
                MockHttpServletResponse answer = web.perform(request(
                                        route.method(),
                                        address(
                                                route,
                                                dossiers.values().iterator().next()))
                                .with(SignedInAs.signedInAs(accounts, "xa-motcua")))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus())
                        .as("%s without a CSRF token", route)
                        .isEqualTo(403);
            }
        }
    }

    private record Route(HttpMethod method, String path) {}

    private List<Route> routes() {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("vn.motcua"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(HttpMethod.valueOf(method.name()), path))))
                .sorted(java.util.Comparator.comparing(Route::path)
                        .thenComparing(route -> route.method().name()))
                .toList();
    }

    private void check(Route route, @Nullable String username, Office office, Outcome dossier, List<String> wrong)
            throws Exception {
        MockHttpServletRequestBuilder asking =
                request(route.method(), address(route, dossier)).with(csrf());
        if (username != null) {
            asking.with(SignedInAs.signedInAs(accounts, username));
        }
        MockHttpServletResponse answer = web.perform(asking).andReturn().getResponse();
        String expected = expected(route, username, office);
        String found = found(answer, route);
        if (!agrees(expected, found, route)) {
            wrong.add(route + " by " + username + " on a dossier of " + office.code() + ": " + answer.getStatus()
                    + ", expected " + expected);
        }
    }

    private static boolean agrees(String expected, String found, Route route) {
        if (expected.equals("in") && found.equals("refused") && !route.method().equals(HttpMethod.GET)) {
            return true; // let in, and refused by the rule of the action: that is the states' matrix
        }
        return expected.equals(found);
    }

    private static String found(MockHttpServletResponse answer, Route route) {
        String to = answer.getHeader("Location");
        if (answer.getStatus() == 401 || answer.getStatus() == 302 && to != null && to.contains("/dang-nhap")) {
            return "sign in";
        }
        return switch (answer.getStatus()) {
            case 403 -> "refused";
            case 404 ->
                route.path().startsWith("/ho-so/{") || route.path().startsWith("/quay/tra-ket-qua/{") ? "none" : "in";
            default -> answer.getStatus() >= 500 ? "fault" : "in";
        };
    }

    private String expected(Route route, @Nullable String username, Office office) {
        String path = route.path();
        if (path.startsWith("/dang-nhap/lop-hai") || path.equals("/dang-nhap/khoa-truy-cap")) {
            return "sign in"; // who has not begun to sign in, lacks nothing, or shows no passkey does so at its own
            // page
        }
        if (path.equals("/") || PUBLIC.stream().anyMatch(path::startsWith)) {
            return "in";
        }
        if (path.startsWith("/api/v1")) {
            boolean open = Stream.of(
                            "/api/v1/status", "/api/v1/procedures", "/api/v1/calendars", "/api/v1/deadlines/preview")
                    .anyMatch(path::startsWith);
            return open ? "in" : "sign in";
        }
        if (username == null) {
            return "sign in";
        }
        if (path.equals("/tai-khoan/dang-xuat-het")) {
            return "sign in"; // what was asked for
        }
        Set<Role> roles = roles(username);
        if (path.startsWith("/chon-don-vi") || path.startsWith("/tai-khoan") || path.startsWith("/khoa-man-hinh")) {
            return "in";
        }
        if (path.startsWith("/quay") || path.startsWith("/ho-so") || path.startsWith("/ban-giao")) {
            if (roles.stream().noneMatch(WORKING::contains)) {
                return "refused";
            }
            if (path.startsWith("/quay/tiep-nhan") && !path.endsWith("/thu-tuc") && !roles.contains(Role.RECEPTION)) {
                return "refused";
            }
            if (path.equals("/quay/xep-hang") && roles.stream().noneMatch(AT_THE_COUNTER::contains)) {
                return "refused";
            }
            if (path.startsWith("/quay/so-theo-doi") && roles.stream().noneMatch(Role.KEEPING_REGISTER::contains)) {
                return "refused";
            }
            if (path.startsWith("/quay/danh-sach") && roles.stream().noneMatch(Role.HAVING_WORK::contains)) {
                return "refused";
            }
            boolean one = path.startsWith("/ho-so/{") || path.startsWith("/quay/tra-ket-qua/{");
            return one && !sees(username, office) ? "none" : "in";
        }
        if (path.startsWith("/giam-sat")) {
            return roles.stream().anyMatch(SUPERVISING::contains) ? "in" : "refused";
        }
        if (path.startsWith("/quan-tri")) {
            boolean audit = path.equals("/quan-tri") || path.startsWith("/quan-tri/nhat-ky");
            boolean calendar = route.method().equals(HttpMethod.GET)
                    && (path.equals("/quan-tri/lich")
                            || path.startsWith("/quan-tri/lich/thong-bao")
                            || path.equals("/quan-tri/cach-tinh"));
            if (calendar && roles.stream().anyMatch(SUPERVISING::contains)) {
                return "in";
            }
            return roles.contains(Role.ADMINISTRATOR) || audit && roles.contains(Role.INSPECTOR) ? "in" : "refused";
        }
        return "no policy for " + path;
    }

    /** The office of the official is the dossier's, or above it where the official leads, supervises or inspects. */
    private boolean sees(String username, Office office) {
        OfficeId own = acting(username).id();
        if (own.equals(office.id())) {
            return true;
        }
        Set<Role> roles = roles(username);
        boolean everywhere = (roles.contains(Role.SUPERVISOR) || roles.contains(Role.INSPECTOR))
                && Set.of("H02", "H02.20").contains(acting(username).code());
        return everywhere
                || roles.stream().anyMatch(SUPERVISING::contains)
                        && organisation.subtree(own).contains(office.id());
    }

    private Office acting(String username) {
        return organisation
                .officesOf(official(username).id(), LocalDate.now(java.time.Clock.system(zone)))
                .get(0);
    }

    private Set<Role> roles(String username) {
        return new TreeSet<>(organisation.roles(
                official(username).id(), acting(username).id(), LocalDate.now(java.time.Clock.system(zone))));
    }

    private Official official(String username) {
        return organisation.official(
                accounts.findByUsername(username).orElseThrow().official());
    }

    private static String address(Route route, Outcome dossier) {
        return route.path()
                .replace("{id}", dossier.dossier().toString())
                .replace("{token}", Province.present(dossier.token()))
                .replace(
                        "{code}",
                        route.path().contains("thu-tuc") || route.path().contains("procedures")
                                ? Province.MARITAL_STATUS
                                : Province.present(dossier.code()))
                .replace("{action}", "hand-over")
                .replace("{kind}", "SUPPLEMENT")
                .replace("{part}", "applicant")
                .replace("{form}", "kiem-soat")
                .replaceAll("\\{[^}]+}", "1");
    }
}
