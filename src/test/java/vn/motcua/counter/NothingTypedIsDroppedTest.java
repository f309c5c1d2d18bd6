package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.catalogue.ComponentRequirement;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Findings C2 and C15: what is filled in is meant, or refused with a sentence; it is never dropped. */
class NothingTypedIsDroppedTest extends CounterTest {

    private static final String PAGE = "/quay/tiep-nhan";
    private static final String OPEN_SUBMITTER = "<details [^>]*data-ticks=\"represented\"[^>]*open=\"open\"";

    @Test
    void C2_a_submitter_who_is_filled_in_is_meant_without_a_box() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Trần Văn Không Ô");
        form.put("submitterName", "Lê Thị Nộp Thay");
        form.put("submitterRelation", "vợ");

        assertThat(location(desk.submit(PAGE, form))).contains("/giay-hen");

        assertThat(jdbc.sql("select submitter_name from dossier_fact where owner_name = 'Trần Văn Không Ô'")
                        .query(String.class)
                        .single())
                .isEqualTo("Lê Thị Nộp Thay");
    }

    @Test
    void C2_half_a_submitter_opens_the_block_and_names_what_is_missing() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Trần Văn Nửa Chừng");
        form.put("submitterPhone", "0912345671");

        HttpResponse<String> answer = desk.submit(PAGE, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"submitterName-error\"", "value=\"0912345671\"")
                .containsPattern(OPEN_SUBMITTER);
    }

    @Test
    void C2_a_child_is_received_with_the_father_who_is_typed_and_choosing_child_opens_the_block() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Trần Văn Bé");
        form.put("ownerKind", "CHILD");
        form.put("birthDate", "");
        form.put("birthYear", "2020");

        String alone = desk.submit(PAGE, form).body();
        form.put("submitterName", "Trần Văn Cha");
        form.put("submitterRelation", "cha");

        assertThat(alone).containsPattern(OPEN_SUBMITTER);
        assertThat(location(desk.submit(PAGE, form))).contains("/giay-hen");
    }

    @ParameterizedTest
    @CsvSource({
        "deliveryAddress, Thôn Đông, deliveryAddress",
        "feeExemption, Hộ nghèo của xã, feeExemption",
        "feeAmount, 123.000, feeAmount",
        "noticeMissing, Giấy khai sinh, noticeMissing",
        "noticeReason, Ngoài thẩm quyền, noticeReason",
        "noticeBasis, Điều 5, noticeBasis",
        "birthYear, 1991, birthYear"
    })
    void C2_what_another_choice_makes_void_is_refused_at_its_field(String field, String text, String at) {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Trần Văn Bị Bỏ");
        form.put(field, text);

        HttpResponse<String> answer = desk.submit(PAGE, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"" + at + "-error\"", text).doesNotContain("??");
    }

    @Test
    void C2_what_the_page_filled_in_by_itself_was_not_typed() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Trần Văn Điền Sẵn");
        String page = desk.get(PAGE + "?procedure=" + procedure().id().value()).body();
        for (String field : new String[] {"feeAmount", "feeExemption"}) {
            java.util.regex.Matcher shown = java.util.regex.Pattern.compile(
                            "name=\"" + field + "\"[^>]*value=\"([^\"]*)\"")
                    .matcher(page);
            form.put(field, shown.find() ? shown.group(1).replace("&quot;", "\"") : "");
        }

        assertThat(location(desk.submit(PAGE, form))).contains("/giay-hen");
    }

    @Test
    void C2_copies_of_a_paper_that_is_not_ticked_are_not_dropped() {
        Browser desk = signedIn(DESK);
        ComponentRequirement optional = procedure().ordinaryCase().components().stream()
                .filter(paper -> !paper.mandatory())
                .findFirst()
                .orElse(null);
        if (optional == null) {
            return;
        }
        Map<String, String> form = complete("Trần Văn Bản Sao");
        form.put("paper-" + optional.id() + "-photocopies", "7");

        HttpResponse<String> answer = desk.submit(PAGE, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"components-error\"");
    }

    @Test
    void C2_a_return_drops_neither_a_declaration_nor_an_authorisation_nor_a_receipt() {
        Outcome ready = ready();
        Browser desk = signedIn(DESK);

        HttpResponse<String> loss =
                act(desk, ready, "return-result", Map.of("slipReturned", "true", "lossNote", "Mất giấy hẹn"));
        HttpResponse<String> paper =
                act(desk, ready, "return-result", Map.of("slipReturned", "true", "authorisation", "GUQ 12"));

        assertThat(loss.statusCode()).isEqualTo(422);
        assertThat(loss.body()).contains("Mất giấy hẹn", "return-result-lossNote-error");
        assertThat(paper.statusCode()).isEqualTo(422);
        assertThat(paper.body()).contains("GUQ 12", "return-result-collector-error");

        Outcome due = ready(taken(FeePayment.LATER, 15_000));
        String together = "/quay/tra-ket-qua/" + due.dossier() + "/cung";
        HttpResponse<String> receipt = desk.submit(
                together,
                Map.of(
                        "requestId",
                        UUID.randomUUID().toString(),
                        "dossier",
                        ready.dossier() + "~" + version(ready) + "~" + ready.code(),
                        "slipReturned",
                        "true",
                        "receipt-" + due.dossier(),
                        "BL 77"));
        assertThat(receipt.statusCode()).isEqualTo(422);
        assertThat(receipt.body()).contains("BL 77");
    }

    @Test
    void C15_a_slip_is_not_collected_until_somebody_says_so() {
        Outcome ready = ready();
        Browser desk = signedIn(DESK);

        String page = desk.get("/quay/tra-ket-qua/" + ready.dossier()).body();
        HttpResponse<String> unsaid = act(desk, ready, "return-result", Map.of());

        assertThat(page)
                .doesNotContainPattern("name=\"slipReturned\"[^>]*checked")
                .contains("khi không thu được giấy hẹn");
        assertThat(unsaid.statusCode()).isEqualTo(422);
    }

    @Test
    void C15_all_papers_ticks_its_rows_and_no_field_is_called_optional_that_may_be_required() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Trần Văn Đủ");
        form.put("name", "");
        for (ComponentRequirement each : procedure().ordinaryCase().components()) {
            form.put("paper-" + each.id() + "-originals", String.valueOf(each.originals()));
        }

        String page = desk.submit(PAGE, form).body();

        for (ComponentRequirement each : procedure().ordinaryCase().components()) {
            if (each.mandatory()) {
                assertThat(page).containsPattern("name=\"paper-" + each.id() + "\"[^>]*checked");
            }
        }
        for (String field : new String[] {"deliveryAddress", "email", "birthDate", "feeAmount", "feeExemption"}) {
            assertThat(page)
                    .doesNotContainPattern(
                            "for=\"" + field + "\">[^<]*<span class=\"mc-optional\">\\(không bắt buộc\\)");
        }
    }
}
