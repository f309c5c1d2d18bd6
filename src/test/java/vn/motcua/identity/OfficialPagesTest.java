package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import vn.motcua.dossier.Province;
import vn.motcua.dossier.WorkOfLeavers;
import vn.motcua.dossier.action.step.Assign;
import vn.motcua.dossier.action.step.Claim;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Release;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Officials come, change and leave by the administrators' own pages, and every change can be read. */
class OfficialPagesTest extends IdentityTest {

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final String COMMUNE = "H02.29.16";

    @Autowired
    Province province;

    @Autowired
    WorkOfLeavers work;

    @Autowired
    Actors actors;

    private Browser administrator;

    @BeforeEach
    void signIn() {
        administrator = administrator();
    }

    @Test
    void an_official_is_appointed_and_has_the_roles_from_the_first_day_on() {
        String code = "CB-" + System.nanoTime();

        HttpResponse<String> answer = administrator.submit("/quan-tri/can-bo/bo-nhiem", appointment(code));

        assertThat(location(answer)).as(answer.body()).isEqualTo("/quan-tri/can-bo/" + code);
        Official official = organisation.officialByCode(code).orElseThrow();
        assertThat(official.fullName()).isEqualTo("Lò Văn Mới");
        assertThat(organisation.roles(official.id(), commune().id(), LocalDate.of(2026, 12, 1)))
                .containsExactlyInAnyOrder(Role.RECEPTION, Role.GUIDE);
        assertThat(organisation.roles(official.id(), commune().id(), LocalDate.of(2026, 11, 30)))
                .isEmpty();
        assertThat(administrator.get("/quan-tri/can-bo/" + code).body())
                .contains("Lò Văn Mới", "Thêm cán bộ", "QĐ 7/2026", "01/12/2026 –");
    }

    @Test
    void what_is_missing_or_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        Map<String, String> fields = appointment("T-" + System.nanoTime());
        fields.put("officeText", "không có nơi này");
        fields.put("from", "31/02/2026");
        fields.remove("roles");

        String page = HtmlUtils.htmlUnescape(
                administrator.submit("/quan-tri/can-bo/bo-nhiem", fields).body());
        assertThat(page).contains("from-error", "roles-error", "Lò Văn Mới", "không có nơi này", "QĐ 7/2026");

        fields.put("from", "01/12/2026");
        fields.put("roles", "RECEPTION");
        assertThat(administrator.submit("/quan-tri/can-bo/bo-nhiem", fields).body())
                .contains("office-error", "Không có đơn vị nào bạn quản trị");
        fields.put("officeText", "Phường");
        assertThat(administrator.submit("/quan-tri/can-bo/bo-nhiem", fields).body())
                .contains("office-error");
        fields.put("officeText", COMMUNE);
        fields.put("code", COMMUNE + "-01");
        assertThat(administrator.submit("/quan-tri/can-bo/bo-nhiem", fields).body())
                .contains("code-error", "đã có người dùng");
        fields.put("code", "<script>");
        assertThat(administrator.submit("/quan-tri/can-bo/bo-nhiem", fields).body())
                .contains("code-error", "Mã chỉ gồm");
        fields.put("code", "T-" + System.nanoTime());
        fields.put("name", "123");
        assertThat(administrator.submit("/quan-tri/can-bo/bo-nhiem", fields).body())
                .contains("name-error");
    }

    @Test
    void a_role_is_given_for_a_time_and_never_twice() {
        Official official = official(Role.RECEPTION);
        String page = "/quan-tri/can-bo/" + official.code() + "/giao-vai-tro";

        HttpResponse<String> given = administrator.submit(page, role(official, "CASHIER", "01/12/2026", "31/12/2026"));

        assertThat(location(given)).as(given.body()).isEqualTo("/quan-tri/can-bo/" + official.code());
        assertThat(organisation.roles(official.id(), commune().id(), LocalDate.of(2026, 12, 31)))
                .contains(Role.CASHIER);
        assertThat(organisation.roles(official.id(), commune().id(), LocalDate.of(2027, 1, 1)))
                .doesNotContain(Role.CASHIER);
        Official now = organisation.official(official.id());
        assertThat(administrator
                        .submit(page, role(now, "CASHIER", "31/12/2026", ""))
                        .body())
                .contains("Người này đã có vai trò đó");
        assertThat(administrator
                        .submit(page, role(now, "CLERK", "02/12/2026", "01/12/2026"))
                        .body())
                .contains("Ngày cuối trước ngày đầu");
        assertThat(location(administrator.submit(page, role(now, "CASHIER", "01/01/2027", ""))))
                .as("after it")
                .isEqualTo("/quan-tri/can-bo/" + official.code());
    }

    @Test
    void of_two_administrators_at_once_one_is_told_and_nothing_is_lost() throws Exception {
        Official official = official(Role.RECEPTION);
        String page = "/quan-tri/can-bo/" + official.code() + "/giao-vai-tro";
        String name = "quantri-" + System.nanoTime();
        account(name, "H02", Role.ADMINISTRATOR);
        Browser other = signedIn(name);
        ExecutorService both = Executors.newFixedThreadPool(2);
        Callable<HttpResponse<String>> first =
                () -> administrator.submit(page, role(official, "CASHIER", "01/12/2026", ""));
        Callable<HttpResponse<String>> second = () -> other.submit(page, role(official, "CLERK", "01/12/2026", ""));

        Future<HttpResponse<String>> one = both.submit(first);
        Future<HttpResponse<String>> two = both.submit(second);

        assertThat(new int[] {one.get().statusCode(), two.get().statusCode()})
                .as("one redirect, one page with what was typed")
                .contains(302);
        both.shutdown();
        int given = organisation.official(official.id()).assignments().size() - 1;
        long redirects = java.util.stream.Stream.of(one.get(), two.get())
                .filter(answer -> answer.statusCode() == 302)
                .count();
        assertThat(given).isEqualTo((int) redirects).isEqualTo(1);
        assertThat((one.get().statusCode() == 302 ? two.get() : one.get()).body())
                .contains("Người khác vừa sửa cán bộ này");
    }

    @Test
    void who_leaves_hands_the_dossiers_on_in_the_same_act() {
        Official leaver = official(Role.SPECIALIST);
        Official successor = official(Role.SPECIALIST);
        Official another = official(Role.RECEPTION);
        Outcome first = heldBy(leaver);
        Outcome second = heldBy(leaver);
        String ending = ending(leaver);

        assertThat(administrator.get("/quan-tri/can-bo/" + leaver.code()).body())
                .contains("Hồ sơ đang giữ");
        assertThat(administrator.get(ending).body())
                .contains("Đang giữ 2 hồ sơ", successor.fullName(), "việc chung của đơn vị");
        for (String lastDay : List.of(day(-1), day(0))) {
            assertThat(administrator.submit(ending, end(leaver, lastDay, "")).body())
                    .as("yesterday or today, and nobody gets the work")
                    .contains("còn giữ 2 hồ sơ");
        }
        assertThat(administrator
                        .submit(ending, end(leaver, day(-1), another.code()))
                        .body())
                .contains("to-error", "Hãy chọn người có vai trò đó");
        assertThat(holder(first)).as("nothing was done").isEqualTo(leaver.id().value());

        HttpResponse<String> ended = administrator.submit(ending, end(leaver, day(-1), successor.code()));

        assertThat(location(ended)).as(ended.body()).isEqualTo("/quan-tri/can-bo/" + leaver.code());
        assertThat(administrator.get("/quan-tri/can-bo/" + leaver.code()).body())
                .contains("Đã bàn giao 2 hồ sơ");
        assertThat(organisation.roles(leaver.id(), commune().id(), LocalDate.now(clock)))
                .isEmpty();
        assertThat(List.of(holder(first), holder(second)))
                .containsOnly(successor.id().value());
        assertThat(lastEvent(first)).isEqualTo("assign Nguyễn Thử Nghiệm");
    }

    @Test
    void what_is_left_after_the_last_day_goes_to_the_heir_or_back_to_the_pile_and_what_was_taken_stays_taken() {
        Official leaver = official(Role.SPECIALIST);
        Official heir = official(Role.SPECIALIST);
        Official mover = official(Role.SPECIALIST);
        Outcome inherited = heldBy(leaver);
        Outcome taken = heldBy(leaver);
        Outcome common = heldBy(mover);

        administrator.submit(ending(leaver), end(leaver, day(2), heir.code()));
        assertThat(administrator.get("/quan-tri/can-bo/" + leaver.code()).body())
                .contains("đang giữ 2 hồ sơ", "giao cho " + heir.fullName());
        administrator.submit(ending(mover), end(mover, day(2), ""));
        assertThat(administrator.get("/quan-tri/can-bo/" + mover.code()).body()).contains("trở về việc chung");
        work.handOnWhatIsLeft();
        assertThat(holder(inherited))
                .as("until the last day")
                .isEqualTo(leaver.id().value());
        Official head = official(Role.DIVISION_HEAD);
        province.act(
                taken,
                new Assign(mover.id(), leaver.id()),
                actors.forOfficial(head.id(), commune().id()));

        LocalDate today = LocalDate.now(clock); // as on the day after: the others share the clock
        List.of(leaver, mover)
                .forEach(each -> personnel.end(each.id(), commune().id(), Role.SPECIALIST, today));
        work.handOnWhatIsLeft();
        work.handOnWhatIsLeft();

        assertThat(holder(inherited)).isEqualTo(heir.id().value());
        assertThat(lastEvent(inherited)).isEqualTo("assign Motcua");
        assertThat(holder(common)).as("the pile").isNull();
        assertThat(lastEvent(common)).isEqualTo("release Motcua");
        assertThat(lastEvent(taken))
                .as("taken from the leaver, then from the mover")
                .isEqualTo("release Motcua");
        assertThat(jdbc.sql("select count(*) from dossier_event where dossier_id = ? and actor_name = 'Motcua'")
                        .param(inherited.dossier().value())
                        .query(Integer.class)
                        .single())
                .as("once")
                .isEqualTo(1);
    }

    @Test
    void of_two_who_hand_on_one_dossier_the_second_takes_it_from_nobody_else() {
        Official leaver = official(Role.SPECIALIST);
        Official first = official(Role.SPECIALIST);
        Official second = official(Role.SPECIALIST);
        Outcome dossier = heldBy(leaver);
        Actor head =
                actors.forOfficial(official(Role.DIVISION_HEAD).id(), commune().id());
        province.act(dossier, new Assign(first.id(), leaver.id()), head);

        assertThatThrownBy(() -> province.act(dossier, new Assign(second.id(), leaver.id()), head))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> province.act(dossier, new Release(leaver.id()), head))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> province.act(
                        dossier,
                        new Release(first.id()),
                        actors.forOfficial(second.id(), commune().id())))
                .as("no head")
                .isInstanceOf(RefusedException.class);

        assertThat(holder(dossier)).isEqualTo(first.id().value());
        assertThat(lastEvent(dossier)).startsWith("assign");
    }

    @Test
    void a_corrected_name_is_on_record_and_a_stale_page_is_told() {
        Official official = official(Role.RECEPTION);
        String page = "/quan-tri/can-bo/" + official.code() + "/sua";
        Map<String, String> fields = new HashMap<>(Map.of(
                "name", "H'Hen Niê", "title", "Phó trưởng phòng", "reason", "Kết hôn", "revision", revision(page)));

        assertThat(location(administrator.submit(page, fields))).isEqualTo("/quan-tri/can-bo/" + official.code());
        assertThat(administrator.get("/quan-tri/can-bo/" + official.code()).body())
                .contains("H&#39;Hen Niê", "Phó trưởng phòng", "Kết hôn", "<del>Trần Văn Thử</del>");
        fields.put("name", "Tên Khác");
        assertThat(HtmlUtils.htmlUnescape(administrator.submit(page, fields).body()))
                .contains("Người khác vừa sửa cán bộ này", "Tên Khác");
    }

    @Test
    void an_administrator_of_a_commune_changes_nobody_elsewhere() {
        String name = account("quantri-xa-" + System.nanoTime(), "H02.29.17", Role.ADMINISTRATOR);
        Browser elsewhere = signedIn(name);
        Official official = official(Role.RECEPTION);
        String base = "/quan-tri/can-bo/" + official.code();

        assertThat(elsewhere
                        .submit(base + "/giao-vai-tro", role(official, "ADMINISTRATOR", "01/12/2026", ""))
                        .statusCode())
                .isIn(403, 422);
        assertThat(elsewhere
                        .submit(base + "/sua", Map.of("name", "A B", "title", "C", "reason", "D", "revision", "0"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(elsewhere
                        .submit(
                                base + "/ket-thuc/" + COMMUNE + "/RECEPTION/2024-01-01",
                                end(official, "30/11/2026", ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(organisation.official(official.id()).revision()).isZero();
    }

    private Map<String, String> appointment(String code) {
        return new HashMap<>(Map.of(
                "code", code,
                "name", "Lò Văn Mới",
                "title", "Chuyên viên",
                "officeText", commune().name() + " (" + COMMUNE + ")",
                "roles", "RECEPTION,GUIDE",
                "from", "01/12/2026",
                "reason", "QĐ 7/2026"));
    }

    private static Map<String, String> role(Official official, String role, String from, String lastDay) {
        return Map.of(
                "office",
                COMMUNE,
                "role",
                role,
                "from",
                from,
                "lastDay",
                lastDay,
                "reason",
                "QĐ 8/2026",
                "revision",
                String.valueOf(official.revision()));
    }

    private static Map<String, String> end(Official official, String lastDay, String to) {
        return Map.of(
                "lastDay", lastDay, "to", to, "reason", "Nghỉ việc", "revision", String.valueOf(official.revision()));
    }

    private String day(int days) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy")
                .format(LocalDate.now(clock).plusDays(days));
    }

    private static String ending(Official official) {
        return "/quan-tri/can-bo/" + official.code() + "/ket-thuc/" + COMMUNE + "/SPECIALIST/2024-01-01";
    }

    private Outcome heldBy(Official official) {
        Outcome dossier = province.receive(Province.MARITAL_STATUS, commune().id());
        province.act(dossier, new HandOver(null), province.everyone());
        province.act(dossier, new ConfirmHandOver(), province.everyone());
        province.act(dossier, new Claim(official.id()), province.everyone());
        return dossier;
    }

    private @Nullable Integer holder(Outcome dossier) {
        return jdbc.sql("select max(holder_id) from dossier_step where dossier_id = ? and state = 'ACTIVE'")
                .param(dossier.dossier().value())
                .query((row, no) -> (Integer) row.getObject(1))
                .list()
                .get(0);
    }

    private String lastEvent(Outcome dossier) {
        return jdbc.sql("select kind, actor_name from dossier_event where dossier_id = ? order by seq desc limit 1")
                .param(dossier.dossier().value())
                .query((row, no) -> row.getString(1) + " " + row.getString(2))
                .single();
    }

    private String revision(String page) {
        Matcher revision = REVISION.matcher(administrator.get(page).body());
        assertThat(revision.find()).isTrue();
        return revision.group(1);
    }

    private Office commune() {
        return organisation.officeByCode(COMMUNE).orElseThrow();
    }

    private Official official(Role role) {
        return official("Trần Văn Thử", COMMUNE, role);
    }
}
