package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

class ReceptionPageTest extends CounterTest {

    private static final String PAGE = "/quay/tiep-nhan";

    @Test
    void a_dossier_is_received_by_one_form() {
        Browser desk = signedIn(DESK);

        HttpResponse<String> answer = desk.submit(PAGE, complete("Trần Văn Nhận Một"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).contains("/ho-so/").contains("/giay-hen");
        assertThat(desk.get(path(answer)).body())
                .contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Trần Văn Nhận Một", "giay-hen.pdf");
        assertThat(named("Trần Văn Nhận Một")).isEqualTo(1);
    }

    @Test
    void the_form_sent_twice_makes_one_dossier() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Trần Văn Nhận Hai");

        String first = location(desk.submit(PAGE, form));
        String second = location(desk.submit(PAGE, form));

        assertThat(second).isEqualTo(first).contains("/ho-so/");
        assertThat(named("Trần Văn Nhận Hai")).isEqualTo(1);
    }

    @Test
    void who_wants_no_text_messages_gets_not_even_the_first_while_the_letter_is_sent() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Trần Văn Không Tin");
        form.put("phone", "0912345670");
        form.put("email", "khong.tin@example.vn");
        form.put("tellSmsAsked", "true");
        form.put("tellEmailAsked", "true");
        form.put("tellEmail", "true");

        String first = location(desk.submit(PAGE, form));
        String second = location(desk.submit(PAGE, form));

        assertThat(second).isEqualTo(first).contains("/giay-hen");
        assertThat(jdbc.sql("""
                select s.channel || ' ' || s.state from subscription s join dossier_fact d on d.id = s.dossier_id
                where d.owner_name = 'Trần Văn Không Tin' order by 1""").query(String.class).list()).containsExactly("SMS ENDED");
        assertThat(desk.get(PAGE).body())
                .containsPattern("id=\"tellSms\"[^>]*checked")
                .containsPattern("id=\"tellEmail\"[^>]*checked");
    }

    @Test
    void who_reads_english_gets_english_messages_and_no_text_message_where_none_is_wanted() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Trần Văn Tiếng Anh");
        form.put("phone", "0912345671");
        form.put("email", "tieng.anh@example.vn");
        form.put("tellSmsAsked", "true");
        form.put("tellEmailAsked", "true");
        form.put("tellEmail", "true");
        form.put("tellEnglish", "true");

        assertThat(location(desk.submit(PAGE, form))).contains("/giay-hen");

        assertThat(jdbc.sql("""
                select s.channel || ' ' || s.state || ' ' || s.language from subscription s
                join dossier_fact d on d.id = s.dossier_id where d.owner_name = 'Trần Văn Tiếng Anh' order by 1""").query(String.class).list()).containsExactly("EMAIL CONFIRMED en", "SMS ENDED en");
        assertThat(desk.get(PAGE).body()).doesNotContainPattern("id=\"tellEnglish\"[^>]*checked");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_everything_typed_is_kept() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Trần Văn Nhận Ba");
        form.put("birthDate", "31/02/1990");
        form.put("phone", "12");
        form.put("identifier", "0241 9000 12");
        form.put("address", "Thôn <b>Đông</b>");
        form.remove("allPapers");

        HttpResponse<String> answer = desk.submit(PAGE, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"birthDate-error\"", "id=\"phone-error\"", "id=\"identifier-error\"")
                .contains("href=\"#birthDate\"", "value=\"31/02/1990\"", "value=\"0241 9000 12\"", "value=\"12\"")
                .contains("value=\"Thôn &lt;b&gt;Đông&lt;/b&gt;\"", "value=\"Trần Văn Nhận Ba\"")
                .doesNotContain("??");
        assertThat(named("Trần Văn Nhận Ba")).isZero();
    }

    @Test
    void a_paper_that_is_only_shown_is_there_without_being_handed_in() {
        Browser desk = signedIn(DESK);
        var shown = procedure().ordinaryCase().components().stream()
                .filter(paper -> paper.mandatory() && paper.onlyShown())
                .findFirst()
                .orElseThrow();
        Map<String, String> form = complete("Trần Văn Xuất Trình");

        HttpResponse<String> answer = desk.submit(PAGE, form);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(jdbc.sql("""
                select c.originals + c.certified + c.photocopies from dossier_component c join dossier_fact d on d.id = c.dossier_id
                where d.owner_name = 'Trần Văn Xuất Trình' and c.requirement_id = :shown""").param("shown", shown.id()).query(Integer.class).single())
                .isZero();
        assertThat(desk.get(path(answer)).body()).contains(shown.name() + " (chỉ xuất trình, không nộp)");
        assertThat(desk.get(path(answer).replace("/giay-hen", "")).body()).contains("(chỉ xuất trình)");
        assertThat(desk.get(PAGE + "?procedure=" + procedure().id().value()).body())
                .doesNotContain("Cần khi: Xuất trình");
    }

    @Test
    void a_missing_mandatory_paper_is_named() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Trần Văn Nhận Bốn");
        form.remove("allPapers");

        HttpResponse<String> answer = desk.submit(PAGE, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"components-error\"")
                .contains(
                        "Còn thiếu giấy tờ bắt buộc",
                        procedure().ordinaryCase().components().get(0).name());
    }

    @Test
    void without_scripts_the_procedure_is_found_and_chosen_by_buttons() {
        Browser desk = signedIn(DESK);

        String hits = desk.submit(PAGE, Map.of("find", "procedure", "procedureText", "khai sinh", "name", "Đã gõ"))
                .body();
        String chosen = desk.submit(
                        PAGE, Map.of("find", "choose-" + procedure().id().value(), "name", "Đã gõ"))
                .body();

        assertThat(hits).contains("1.001193", "value=\"Đã gõ\"");
        assertThat(chosen).contains(procedure().name(), "name=\"allPapers\"", "mc-promise__moment", "value=\"Đã gõ\"");
    }

    @Test
    void the_date_is_told_before_anything_is_sent() {
        Browser desk = signedIn(DESK);

        HttpResponse<String> due = desk.submit(
                PAGE,
                PAGE + "/phan/due",
                Map.of("procedure", String.valueOf(procedure().id().value())));

        assertThat(due.statusCode()).isEqualTo(200);
        assertThat(due.body()).contains("mc-promise__moment", "3 ngày làm việc").doesNotContain("<html", "??");
    }

    @Test
    void a_person_known_here_fills_the_form_and_a_double_is_warned_of() {
        received();
        Browser desk = signedIn(DESK);

        String page = desk.submit(
                        PAGE,
                        Map.of(
                                "find", "applicant",
                                "identifier", "024190001234",
                                "procedure", String.valueOf(procedure().id().value())))
                .body();

        assertThat(page).contains("value=\"Nguyễn Thị Thử Nghiệm\"", "value=\"02/03/1990\"", "Có thể trùng");
    }

    @Test
    void what_is_not_accepted_is_logged_once_and_printed() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Trần Văn Nhận Năm");
        form.remove("allPapers");
        form.put("noticeReason", "Thiếu tờ khai");

        HttpResponse<String> first = desk.submit(PAGE, PAGE + "/thong-bao/SUPPLEMENT", form);
        desk.submit(PAGE, PAGE + "/thong-bao/SUPPLEMENT", form);

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(desk.get(path(first)).body())
                .contains(
                        "Mẫu số 02",
                        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
                        "Thiếu tờ khai",
                        procedure().ordinaryCase().components().get(0).name());
        assertThat(jdbc.sql("select count(*) from reception_notice where applicant_name = 'Trần Văn Nhận Năm'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(named("Trần Văn Nhận Năm")).isZero();
    }

    @Test
    void only_a_reception_desk_receives() {
        assertThat(signedIn(LEADER).get(PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_comes_for_another_needs_a_paper_of_authority_unless_the_relation_is_enough() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Trần Văn Nhận Sáu");
        form.put("represented", "true");
        form.put("submitterName", "Lê Thị Nộp");
        form.put("submitterRelation", "bạn");

        HttpResponse<String> stranger = desk.submit(PAGE, form);
        form.put("submitterRelation", "vợ");
        HttpResponse<String> wife = desk.submit(PAGE, form);

        assertThat(stranger.statusCode()).isEqualTo(422);
        assertThat(stranger.body()).contains("id=\"authorisation-error\"");
        assertThat(location(wife)).contains("/giay-hen");
    }

    @Test
    void a_child_does_not_come_alone() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Trần Văn Nhận Bảy");
        form.put("ownerKind", "CHILD");
        form.remove("birthDate");

        HttpResponse<String> alone = desk.submit(PAGE, form);
        form.putAll(Map.of(
                "represented", "true", "submitterName", "Lê Thị Nộp", "submitterRelation", "mẹ", "birthYear", "2020"));
        HttpResponse<String> withMother = desk.submit(PAGE, form);

        assertThat(alone.body()).contains("Trẻ em phải có cha, mẹ", "Hãy ghi ngày sinh hoặc năm sinh");
        assertThat(location(withMother)).contains("/giay-hen");
    }

    @Test
    void where_the_law_forbids_a_proxy_the_page_says_so() {
        ProcedureVersion marriage = province.procedure("1.000894");
        assertThat(marriage.ordinaryCase().proxyAllowed()).isFalse();

        String part = signedIn(DESK)
                .submit(
                        PAGE,
                        PAGE + "/phan/proxy",
                        Map.of("procedure", String.valueOf(marriage.id().value())))
                .body();

        assertThat(part).contains("Pháp luật không cho nộp thay");
    }

    @Test
    void a_tax_code_is_checked_while_it_is_typed() {
        Browser desk = signedIn(DESK);

        String right = desk.submit(PAGE, PAGE + "/phan/applicant", Map.of("identifier", "0100109106"))
                .body();
        String wrong = desk.submit(PAGE, PAGE + "/phan/applicant", Map.of("identifier", "0100109107"))
                .body();

        assertThat(right).contains("Mã số thuế đúng", "data-field=\"ownerKind\"", "ORGANISATION");
        assertThat(wrong).contains("govuk-error-message").doesNotContain("Mã số thuế đúng");
    }

    @Test
    void several_dossiers_of_one_person_share_one_slip() {
        Browser desk = signedIn(DESK);
        String first = path(desk.submit(PAGE, complete("Trần Văn Nhận Tám")));
        String more = desk.get(PAGE + "?cung=" + first.split("/")[2]).body();
        Map<String, String> form = complete("Trần Văn Nhận Tám");
        form.put("bundle", first.split("/")[2]);

        String second = path(desk.submit(PAGE, form));
        String shared =
                desk.get(second.replaceFirst("giay-hen.*", "giay-hen-chung")).body();

        assertThat(more).contains("value=\"Trần Văn Nhận Tám\"", "chung một giấy tiếp nhận");
        assertThat(desk.get(second).body()).contains("/giay-hen-chung");
        assertThat(shared.split("visit-qr\"><img", -1)).hasSize(3);
        assertThat(shared)
                .contains("GIẤY TIẾP NHẬN VÀ HẸN TRẢ KẾT QUẢ NHIỀU HỒ SƠ", "Trần Văn Nhận Tám")
                .doesNotContain("??");
    }

    private int named(String name) {
        return jdbc.sql("select count(*) from dossier_fact where owner_name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }
}
