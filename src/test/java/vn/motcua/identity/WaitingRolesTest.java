package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** A role with authority is given by one administrator and in force when another has confirmed it. */
class WaitingRolesTest extends IdentityTest {

    private static final String COMMUNE = "H02.29.16";

    private Browser first;
    private Browser second;

    @BeforeEach
    void signIn() {
        second = administrator();
        first = administrator();
    }

    @Test
    void it_waits_is_confirmed_by_another_and_by_nobody_else() {
        Official official = official("Hoàng Thị Lãnh", COMMUNE, Role.RECEPTION);
        String page = page(official);

        HttpResponse<String> given = give(official, "LEADER");
        assertThat(location(given)).as(given.body()).isEqualTo("/quan-tri/can-bo/" + official.code());
        assertThat(roles(official)).containsExactly(Role.RECEPTION);
        assertThat(first.get("/quan-tri/can-bo/" + official.code()).body()).contains(page, "Đã chuẩn bị");
        assertThat(second.get("/quan-tri/cho-xac-nhan").body()).contains(page, "QĐ 9/2026");
        assertThat(give(organisation.official(official.id()), "LEADER").body())
                .as("prepared twice")
                .contains("Người này đã có vai trò đó");

        assertThat(decide(first, official, "xac-nhan", "").body()).contains("Người chuẩn bị không tự xác nhận được");
        Browser elsewhere = signedIn(account("qt-xa-" + System.nanoTime(), "H02.29.17", Role.ADMINISTRATOR));
        assertThat(decide(elsewhere, official, "xac-nhan", "").statusCode()).isEqualTo(403);
        assertThat(elsewhere.get("/quan-tri/cho-xac-nhan").body()).doesNotContain(page);
        Browser desk = signedIn(account("ban-" + System.nanoTime(), COMMUNE, Role.LEADER));
        assertThat(desk.submit("/quay", page + "/xac-nhan", Map.of("revision", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(roles(official)).containsExactly(Role.RECEPTION);

        assertThat(location(decide(second, official, "xac-nhan", ""))).isEqualTo("/quan-tri/can-bo/" + official.code());
        assertThat(roles(official)).containsExactlyInAnyOrder(Role.RECEPTION, Role.LEADER);
        assertThat(second.get(page).statusCode()).isEqualTo(404);
        assertThat(second.get("/quan-tri/can-bo/" + official.code()).body())
                .contains("Chuẩn bị giao vai trò, chờ xác nhận", "Xác nhận vai trò");
    }

    @Test
    void it_is_declined_with_a_reason_or_taken_back_and_can_be_prepared_again() {
        Official official = official("Hoàng Thị Lãnh", COMMUNE, Role.RECEPTION);
        give(official, "ADMINISTRATOR");

        assertThat(decide(second, official, "tu-choi", "").body()).contains("reason-error", "Ghi lý do");
        assertThat(location(decide(second, official, "tu-choi", "Chưa có quyết định")))
                .isEqualTo("/quan-tri/can-bo/" + official.code());
        assertThat(second.get("/quan-tri/can-bo/" + official.code()).body())
                .contains("Từ chối vai trò", "Chưa có quyết định")
                .doesNotContain(page(official));

        give(organisation.official(official.id()), "ADMINISTRATOR");
        decide(first, official, "tu-choi", "Nhầm người");
        assertThat(second.get("/quan-tri/can-bo/" + official.code()).body()).contains("Rút lại vai trò");
        assertThat(roles(official)).containsExactly(Role.RECEPTION);
    }

    @Test
    void of_two_who_decide_at_once_one_is_told_and_nothing_is_lost() throws Exception {
        Official official = official("Hoàng Thị Lãnh", COMMUNE, Role.RECEPTION);
        give(official, "SUPERVISOR");
        Browser third = administrator();
        String revision = String.valueOf(organisation.official(official.id()).revision());
        Callable<HttpResponse<String>> confirms = () ->
                second.submit("/quan-tri", page(official, "SUPERVISOR") + "/xac-nhan", Map.of("revision", revision));
        Callable<HttpResponse<String>> declines = () -> third.submit(
                "/quan-tri",
                page(official, "SUPERVISOR") + "/tu-choi",
                Map.of("reason", "Chưa đủ", "revision", revision));
        ExecutorService both = Executors.newFixedThreadPool(2);

        List<Future<HttpResponse<String>>> answers = both.invokeAll(List.of(confirms, declines));
        both.shutdown();

        boolean confirmed = answers.get(0).get().statusCode() == 302;
        assertThat(answers.get(1).get().statusCode() == 302).isNotEqualTo(confirmed);
        assertThat(roles(official).contains(Role.SUPERVISOR)).isEqualTo(confirmed);
        assertThat(jdbc.sql("select count(*) from administration_change where subject_key = ?"
                                + " and verb in ('confirmed', 'declined')")
                        .param(official.code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void of_the_roles_of_somebody_new_those_with_authority_wait() {
        String code = "CB-" + System.nanoTime();

        first.submit(
                "/quan-tri/can-bo/bo-nhiem",
                Map.of(
                        "code", code,
                        "name", "Lò Thị Hai",
                        "title", "Chủ tịch",
                        "officeText", COMMUNE,
                        "roles", "LEADER,RECEPTION",
                        "from", "23/11/2026",
                        "reason", "QĐ 9/2026"));

        Official official = organisation.officialByCode(code).orElseThrow();
        assertThat(roles(official)).containsExactly(Role.RECEPTION);
        decide(second, official, "xac-nhan", "");
        assertThat(roles(official)).containsExactlyInAnyOrder(Role.RECEPTION, Role.LEADER);
    }

    private HttpResponse<String> give(Official official, String role) {
        return first.submit(
                "/quan-tri/can-bo/" + official.code() + "/giao-vai-tro",
                Map.of(
                        "office",
                        COMMUNE,
                        "role",
                        role,
                        "from",
                        "23/11/2026",
                        "lastDay",
                        "",
                        "reason",
                        "QĐ 9/2026",
                        "revision",
                        String.valueOf(official.revision())));
    }

    private HttpResponse<String> decide(Browser administrator, Official official, String act, String reason) {
        Official now = organisation.official(official.id());
        String role = now.waiting().get(0).assignment().role().name();
        return administrator.submit(
                "/quan-tri",
                page(official, role) + "/" + act,
                Map.of("reason", reason, "revision", String.valueOf(now.revision())));
    }

    private static String page(Official official) {
        return page(official, "LEADER");
    }

    private static String page(Official official, String role) {
        return "/quan-tri/can-bo/" + official.code() + "/cho/" + COMMUNE + "/" + role + "/2026-11-23";
    }

    private Set<Role> roles(Official official) {
        OfficeId commune = organisation.officeByCode(COMMUNE).orElseThrow().id();
        return organisation.roles(official.id(), commune, LocalDate.now(clock));
    }
}
