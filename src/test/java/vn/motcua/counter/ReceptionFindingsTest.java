package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RequestKey;
import vn.motcua.queue.Queues;

import static org.assertj.core.api.Assertions.assertThat;

/** Findings at reception, each by its number: a citizen who comes back (C11), conversion (C13), organisations (C14), the called number (C16), drafts and headings (C18). */
class ReceptionFindingsTest extends CounterTest {

    private static final String PAGE = "/quay/tiep-nhan";

    @Autowired
    Queues queues;

    @Test
    void C11_whoever_was_asked_to_complete_papers_is_found_and_everything_is_filled_in_again() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Trần Thị Quay Lại");
        form.remove("allPapers");
        form.put("identifier", "024190008888");
        form.put("address", "Thôn Đông");
        form.put("noticeReason", "Thiếu tờ khai");
        String paper = path(desk.submit(PAGE, PAGE + "/thong-bao/SUPPLEMENT", form));
        String code = jdbc.sql("select code from reception_notice where applicant_name = 'Trần Thị Quay Lại'")
                .query(String.class)
                .single();
        assertThat(code).matches("PB-\\d{8}");
        assertThat(desk.get(paper).body()).contains(code);

        for (String sought : new String[] {code, code.replace("-", ""), "024190008888", "tran thi quay lai"}) {
            HttpResponse<String> found = desk.submit("/quay/tim", Map.of("q", sought));
            assertThat(found.statusCode()).as(sought).isEqualTo(200);
            assertThat(found.body()).as(sought).contains("/quay/tiep-nhan?phieu=", "Trần Thị Quay Lại");
        }
        String id = paper.split("/")[3].split("\\?")[0];
        assertThat(desk.get(PAGE + "?phieu=" + id).body())
                .contains("value=\"Trần Thị Quay Lại\"", "value=\"024190008888\"", "value=\"Thôn Đông\"")
                .doesNotContain("Thiếu tờ khai</textarea>", "??");
        assertThat(signedIn(ELSEWHERE).get(PAGE + "?phieu=" + id).body()).doesNotContain("Trần Thị Quay Lại");
    }

    @Test
    void C13_the_papers_on_the_slip_follow_the_procedure() {
        Outcome dossier = received();
        ProcedureVersion right = province.procedure("1.001193");
        String wrongPaper = procedure().ordinaryCase().components().get(0).name();
        String rightPaper = right.ordinaryCase().components().stream()
                .filter(paper -> paper.mandatory() && !paper.onlyShown())
                .findFirst()
                .orElseThrow()
                .name();
        Browser desk = signedIn(DESK);
        HttpResponse<String> converted = act(
                desk,
                dossier,
                "convert-procedure",
                Map.of(
                        "procedureCase",
                        String.valueOf(right.ordinaryCase().id().value()),
                        "papersChecked",
                        "true",
                        "reason",
                        "Nhận nhầm"));
        assertThat(converted.statusCode()).as(converted.body()).isEqualTo(302);

        assertThat(desk.get(page(dossier) + "/giay-hen").body())
                .contains(rightPaper)
                .doesNotContain(wrongPaper + "<");
    }

    @Test
    void C14_an_organisation_hands_in_through_a_person() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Hợp tác xã Đồng Xanh");
        form.put("ownerKind", "ORGANISATION");
        form.put("birthDate", "");

        HttpResponse<String> alone = desk.submit(PAGE, form);
        form.put("submitterName", "Lê Văn Đại Diện");
        form.put("submitterRelation", "đại diện theo pháp luật");
        HttpResponse<String> through = desk.submit(PAGE, form);

        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body()).contains("Tổ chức nộp hồ sơ qua một người").doesNotContain("??");
        assertThat(location(through)).contains("/giay-hen");
        assertThat(desk.get(path(through)).body()).contains("Lê Văn Đại Diện", "Hợp tác xã Đồng Xanh");
    }

    @Test
    void C16_the_called_number_goes_into_the_reception() {
        Browser desk = signedIn(DESK);
        desk.get("/quay/xep-hang?desk=" + "Qu%E1%BA%A7y+16");
        String label =
                queues.issue(commune.id(), "A", UUID.randomUUID()).ticket().label();
        queues.callNext(province.someone(Role.RECEPTION, commune.id()), "Quầy 16", Set.of("A"), null);

        assertThat(desk.get(PAGE).body()).contains("name=\"ticket\"", label);
    }

    @Test
    void C18_a_dossier_without_a_code_has_a_heading_people_can_say() {
        Outcome online = dossiers.submit(
                province.reception(procedure().ordinaryCase(), commune.id(), Channel.ONLINE),
                province.someone(Role.RECEPTION, commune.id()),
                RequestKey.random());

        assertThat(signedIn(DESK).get(page(online)).body())
                .containsPattern(">H02\\.29\\.16-\\d{6}-9\\d{7}<")
                .doesNotContain(">" + online.dossier().toString().substring(0, 8) + "<");
    }

    @Test
    void C18_a_draft_that_was_restored_asks_whether_to_go_on_or_begin_anew() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Người Nháp Dở");
        desk.submit(PAGE, PAGE + "/nhap", form);

        String page = desk.get(PAGE).body();

        assertThat(page)
                .contains("mc-restored", "Người Nháp Dở", "Làm tiếp", "/quay/tiep-nhan/bo-nhap")
                .doesNotContain("??");
        desk.submit(PAGE, PAGE + "/bo-nhap", Map.of());
        assertThat(desk.get(PAGE).body()).doesNotContain("mc-restored", "Người Nháp Dở");
    }
}
