package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Level;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Procedures get new versions, come, end and are undone by the administrators' own pages; dossiers keep the version
 * they were accepted with.
 */
class ProcedureChangesTest extends IdentityTest {

    private static final String COMMUNE = "H02.29.16";
    private static final String PROCEDURES = "/quan-tri/thu-tuc/";
    private static final String ALLOWANCE = "1.001776";

    @Autowired
    Province province;

    @Autowired
    Catalogue catalogue;

    private Browser first;
    private Browser second;

    @BeforeEach
    void signIn() {
        second = administrator();
        first = administrator();
    }

    @Test
    void a_version_with_another_limit_fee_and_paper_is_written_published_by_another_and_undone() {
        String page = PROCEDURES + ALLOWANCE;
        Outcome before = province.receive(ALLOWANCE, commune());
        begin(page);
        Map<String, String> own = fields(page + "/ban-thao", "/ban-thao");
        own.put("decision", "77/QĐ-UBND");
        assertThat(location(first.submit(page + "/ban-thao", own))).isEqualTo(page + "/ban-thao");

        String casePage = page + "/ban-thao/truong-hop/1";
        Map<String, String> fields = fields(casePage, "/truong-hop/1");
        fields.put("limitUnit", "WORKING_DAY");
        fields.put("limitAmount", "9");
        Document withFee = act(casePage, fields, "them-phi");
        assertThat(withFee.expectFirst("[name='limitAmount']").val())
                .as("nothing typed is lost")
                .isEqualTo("9");
        fields = of(withFee, "/truong-hop/1");
        String fee = "fees[" + (withFee.select("[name$='.amount']").size() - 1) + "].";
        fields.put(fee + "kind", "CHARGE");
        fields.put(fee + "amount", "1.250.000");
        fields.put(fee + "validFrom", "1/1/2026");
        fields.put(fee + "exemption", "Hộ nghèo");
        fields.put("papers[0].name", "Tờ khai mẫu mới");
        assertThat(location(first.submit(casePage, fields))).isEqualTo(casePage);
        assertThat(first.get(casePage).body()).contains("1250000", "Tờ khai mẫu mới");

        assertThat(publish(page, day(0)).body()).contains("validFrom-error", "Sớm nhất là ngày " + day(1));
        assertThat(first.get(page + "/cong-bo").body())
                .contains("giữ phiên bản cũ", "9 ngày làm việc", "77/QĐ-UBND", "Trường hợp 1: Phí");
        assertThat(location(publish(page, day(1)))).isEqualTo(page + "/cho");
        assertThat(catalogue.versions(ALLOWANCE)).as("not in force").hasSize(1);
        assertThat(second.get("/quan-tri/cho-xac-nhan").body()).contains(page + "/cho", "QĐ 5/2026");
        own.put("requestId", "another-request");
        assertThat(first.submit("/quan-tri", page + "/ban-thao", own).body()).contains("Người khác vừa sửa");
        assertThat(decide(first, page, "xac-nhan", "").body()).contains("Người chuẩn bị không tự xác nhận được");
        assertThat(decide(second, page, "tu-choi", "").body()).contains("reason-error");
        assertThat(location(decide(second, page, "tu-choi", "Chưa họp"))).isEqualTo(page + "/ban-thao");
        publish(page, day(1));
        assertThat(location(decide(second, page, "xac-nhan", ""))).isEqualTo(page);

        List<ProcedureVersion> versions = catalogue.versions(ALLOWANCE);
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).validTo())
                .isEqualTo(versions.get(1).validFrom())
                .isEqualTo(tomorrow());
        assertThat(versions.get(1).ordinaryCase().limit().amount()).isEqualTo(9);
        assertThat(versions.get(1).levels()).isEqualTo(versions.get(0).levels());
        assertThat(second.get(page + "?version=2&lang=en").body())
                .contains("Versions 1 and 2", "9 working days", "1250000", "Published a version of a procedure");
        second.get(page + "?lang=vi");
        assertThat(versionOf(before)).isEqualTo(1);
        assertThat(versionOf(province.receive(ALLOWANCE, commune()))).isEqualTo(1);

        assertThat(location(undo(page))).isEqualTo(page);
        assertThat(catalogue.versions(ALLOWANCE)).hasSize(1);
        assertThat(catalogue.versions(ALLOWANCE).get(0).validTo()).isNull();
        assertThat(undo(page).body()).as("the first version is not undone").contains("Không hoàn tác được");

        begin(page);
        own = fields(page + "/ban-thao", "/ban-thao");
        own.put("decision", "78/QĐ-UBND");
        first.submit(page + "/ban-thao", own);
        publish(page, day(1));
        decide(second, page, "xac-nhan", "");
        assertThat(catalogue.versions(ALLOWANCE))
                .extracting(ProcedureVersion::no)
                .containsExactly(1, 3);
        theDayHasCome();
        assertThat(versionOf(province.receive(ALLOWANCE, commune()))).isEqualTo(3);
        assertThat(versionOf(before)).isEqualTo(1);
        assertThat(undo(page).body()).as("a dossier rests on it").contains("Không hoàn tác được");
    }

    @Test
    void a_new_procedure_comes_with_its_authority_is_received_and_ends_and_the_end_is_undone() {
        String code = "9.1" + (10000 + Math.abs(System.nanoTime() % 89999));
        String page = PROCEDURES + code;
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "code",
                "1.2.3",
                "field",
                "Bảo trợ xã hội",
                "name",
                "Thủ tục thử nghiệm",
                "nameEn",
                "A trial",
                "decision",
                "12/QĐ-UBND",
                "source",
                "QĐ 12",
                "channels",
                "COUNTER,ONLINE"));
        assertThat(first.submit(PROCEDURES + "them", fields).body())
                .contains("code-error", "levels-error", "Thủ tục thử nghiệm");
        fields.put("code", code);
        fields.put("levels", "COMMUNE");
        assertThat(first.submit(PROCEDURES + "them", fields).body()).contains("authorityBasis-error");
        fields.put("authorityBasis", "QĐ 13/2026");
        assertThat(location(first.submit(PROCEDURES + "them", fields))).isEqualTo(page + "/ban-thao/truong-hop/1");
        assertThat(first.submit(PROCEDURES + "them", fields).body())
                .contains("đã có trong danh mục hoặc đang được soạn");
        Map<String, String> ordinary = fields(page + "/ban-thao/truong-hop/1", "/truong-hop/1");
        ordinary.put("route", "ONE_OFFICE");
        ordinary.put("limitUnit", "HOUR");
        ordinary.put("limitAmount", "0");
        assertThat(first.submit(page + "/ban-thao/truong-hop/1", ordinary).body())
                .contains("limitAmount-error");
        ordinary.put("limitAmount", "16");
        first.submit(page + "/ban-thao/truong-hop/1", ordinary);
        assertThat(first.get(PROCEDURES + "dang-soan").body()).contains(code, "thủ tục mới");

        publish(page, day(1));
        assertThat(decide(second, page, "xac-nhan", "").statusCode()).isEqualTo(302);
        assertThat(catalogue.authorities(code, tomorrow())).singleElement().satisfies(authority -> {
            assertThat(authority.level()).isEqualTo(Level.COMMUNE);
            assertThat(authority.basis()).isEqualTo("QĐ 13/2026");
        });
        theDayHasCome();
        assertThat(versionOf(province.receive(code, commune()))).isEqualTo(1);

        Map<String, String> end = Map.of("validFrom", day(3), "reason", "QĐ 20/2026");
        assertThat(location(first.submit(page + "/ket-thuc", end))).isEqualTo(page + "/cho");
        assertThat(first.submit(page, page + "/ban-thao/moi", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(second.get("/quan-tri/cho-xac-nhan").body()).contains("Chấm dứt thủ tục: Thủ tục thử nghiệm");
        decide(second, page, "xac-nhan", "");
        assertThat(catalogue.inForce(code, tomorrow().plusDays(1))).isPresent();
        assertThat(catalogue.inForce(code, tomorrow().plusDays(2))).isEmpty();
        assertThat(first.submit(page, page + "/ket-thuc", end).body()).contains("đã chấm dứt từ");
        assertThat(location(undo(page))).isEqualTo(page);
        assertThat(catalogue.inForce(code, tomorrow().plusDays(2))).isPresent();
        assertThat(first.get(page).body()).contains("Hoàn tác việc chấm dứt thủ tục", "Chấm dứt thủ tục", "QĐ 20/2026");
    }

    @Test
    void of_two_at_once_one_is_told_and_nonsense_is_said_at_its_field() throws Exception {
        String page = PROCEDURES + "2.000635";
        begin(page);
        String casePage = page + "/ban-thao/truong-hop/1";
        Map<String, String> mine = fields(casePage, "/truong-hop/1");
        mine.put("name", "Của tôi");
        Map<String, String> theirs = fields(casePage, "/truong-hop/1");
        theirs.put("name", "Của người khác");
        Callable<HttpResponse<String>> one = () -> first.submit(casePage, mine);
        Callable<HttpResponse<String>> two = () -> second.submit(casePage, theirs);
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<HttpResponse<String>>> answers = both.invokeAll(List.of(one, two));
        both.shutdown();

        boolean won = answers.get(0).get().statusCode() == 302;
        assertThat(answers.get(1).get().statusCode() == 302).isNotEqualTo(won);
        assertThat(HtmlUtils.htmlUnescape(answers.get(won ? 1 : 0).get().body()))
                .contains("Người khác vừa sửa thủ tục này", won ? "Của người khác" : "Của tôi");

        Map<String, String> wrong = fields(casePage, "/truong-hop/1");
        wrong.putAll(Map.of(
                "route",
                "NOWHERE",
                "answerDays",
                "-3",
                "papers[0].originals",
                "nhiều",
                "papers[1].name",
                "",
                "fees[0].kind",
                "GIFT",
                "fees[0].amount",
                "1,5",
                "fees[0].validFrom",
                "31/02/2026",
                "partyOwner",
                "Bên A"));
        Document refused = Jsoup.parse(first.submit(casePage, wrong).body());
        assertThat(refused.select(".govuk-error-summary a").eachText())
                .contains(
                        "Quy trình: Chọn một mục",
                        "Số ngày làm việc để bổ sung: Ghi một số",
                        "Giấy tờ 1, Bản chính: Ghi một số",
                        "Giấy tờ 2, Tên tiếng Việt: Phải điền",
                        "Phí 1, Loại: Chọn một mục",
                        "Phí 1, Mức (đồng): Ghi một số",
                        "Phí 1, Từ ngày: Ghi ngày như 24/11/2026",
                        "Mỗi bên khác là: Phải điền");
        assertThat(refused.expectFirst("[name='papers[0].originals']").val()).isEqualTo("nhiều");
        assertThat(refused.expectFirst("[name='fees[0].validFrom']").val()).isEqualTo("31/02/2026");
        wrong.put("papers[400].name", "hostile");
        assertThat(first.submit(casePage, wrong).statusCode()).isLessThan(500);
        assertThat(first.get(page + "/ban-thao/truong-hop/99").statusCode()).isEqualTo(404);
        assertThat(location(first.submit(
                        page + "/ban-thao",
                        page + "/ban-thao/bo",
                        Map.of(
                                "revision",
                                fields(page + "/ban-thao", "/ban-thao").get("revision")))))
                .isEqualTo(page);
    }

    @Test
    void who_is_no_administrator_of_the_province_changes_nothing() {
        Browser ofCommune = signedIn(account("tt-xa-" + System.nanoTime(), COMMUNE, Role.ADMINISTRATOR));
        Browser leader = signedIn(account("tt-ld-" + System.nanoTime(), COMMUNE, Role.LEADER));
        String page = PROCEDURES + "1.000656";

        assertThat(ofCommune.get(page).body()).doesNotContain("/ban-thao/moi", "/ket-thuc");
        for (String path : Set.of("/ban-thao/moi", "/ket-thuc", "/hoan-tac", "/ban-thao/bo")) {
            Map<String, String> fields = Map.of("validFrom", day(1), "reason", "x", "revision", "1");
            assertThat(ofCommune.submit("/quan-tri", page + path, fields).statusCode())
                    .as(path)
                    .isIn(403, 200);
            assertThat(leader.submit("/quay", page + path, fields).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(ofCommune
                        .upload(PROCEDURES + "tep", "a.json", "[]".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(403);
        assertThat(leader.get(PROCEDURES + "tep/xuat.json").statusCode()).isEqualTo(403);
        assertThat(catalogue.versions("1.000656")).hasSize(1);
        assertThat(first.get(page).body()).contains("/ban-thao/moi");
    }

    private void begin(String page) {
        first.submit("/quan-tri", page + "/ban-thao/moi", Map.of());
    }

    private HttpResponse<String> publish(String page, String day) {
        String revision = Jsoup.parse(first.get(page + "/cong-bo").body())
                .expectFirst("[name=revision]")
                .val();
        return first.submit(page + "/cong-bo", Map.of("validFrom", day, "reason", "QĐ 5/2026", "revision", revision));
    }

    private static HttpResponse<String> decide(Browser administrator, String page, String act, String reason) {
        String revision = Jsoup.parse(administrator.get(page + "/cho").body())
                .expectFirst("[name=revision]")
                .val();
        return administrator.submit(
                page + "/cho", page + "/cho/" + act, Map.of("reason", reason, "revision", revision));
    }

    private HttpResponse<String> undo(String page) {
        List<ProcedureVersion> versions = catalogue.versions(page.substring(PROCEDURES.length()));
        int last = versions.get(versions.size() - 1).no();
        return first.submit(
                "/quan-tri", page + "/hoan-tac", Map.of("reason", "Nhầm", "revision", String.valueOf(last)));
    }

    private Document act(String page, Map<String, String> fields, String act) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("act", act);
        return Jsoup.parse(first.submit(page, all).body());
    }

    private Map<String, String> fields(String page, String form) {
        return of(Jsoup.parse(first.get(page).body()), form);
    }

    /** The fields of a form; the values of a group of boxes together. */
    private static Map<String, String> of(Document page, String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        FormElement found = page.expectForm("form[action$=" + form + "]");
        found.formData().forEach(each -> fields.merge(each.key(), each.value(), (a, b) -> a + "," + b));
        fields.keySet().removeIf(name -> name.startsWith("_"));
        return fields;
    }

    private int versionOf(Outcome dossier) {
        return jdbc.sql("""
                        select v.no from procedure_version v
                        join dossier_state s on s.procedure_version_id = v.id
                        where s.dossier_id = ?""")
                .param(dossier.dossier().value())
                .query(Integer.class)
                .single();
    }

    private OfficeId commune() {
        return organisation.officeByCode(COMMUNE).orElseThrow().id();
    }

    private LocalDate tomorrow() {
        return LocalDate.now(clock).plusDays(1);
    }

    /** As if it were the day from which the last versions hold. */
    private void theDayHasCome() {
        for (String change : List.of(
                "update procedure_version set valid_to = :today where valid_to = :tomorrow",
                "update procedure_version set valid_from = :today where valid_from = :tomorrow",
                "update authority set valid_from = :today where valid_from = :tomorrow")) {
            jdbc.sql(change)
                    .param("today", LocalDate.now(clock))
                    .param("tomorrow", tomorrow())
                    .update();
        }
        catalogue.refresh();
    }

    /** A day as it is typed, so many days from today: other tests move the clock. */
    private String day(int fromToday) {
        return LocalDate.now(clock).plusDays(fromToday).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}
