package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding C5: the reception proposes the fee by the numbers typed, shows how it comes about, and takes no other with them. */
class FeesByCountTest extends CounterTest {

    private static final String PAGE = "/quay/tiep-nhan";
    private static final String CERTIFIED_COPY = "2.000815";
    private static final String EXTRACT = "2.000635";

    @Test
    void C5_the_fee_of_certified_copies_is_proposed_by_pages_and_copies() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = form(CERTIFIED_COPY, "Trần Văn Bản Sao");
        form.remove("feePayment");
        form.put("feePages", "5");
        form.put("feeCopies", "3");

        String part = desk.submit(PAGE, PAGE + "/phan/fee", form).body();

        assertThat(part)
                .contains("2 × 2.000", "3 × 1.000", "7.000", "× 3 =", "21.000")
                .containsPattern("name=\"feeAmount\"[^>]*value=\"21000\"")
                .containsPattern("value=\"LATER\"[^>]*checked");
    }

    @Test
    void C5_the_amount_proposed_is_received_and_another_is_refused_with_the_right_one() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = form(EXTRACT, "Trần Văn Trích Lục");
        form.put("feePayment", "PAID");
        form.put("feeCopies", "2");
        form.put("feeAmount", "8.000");

        HttpResponse<String> wrong = desk.submit(PAGE, form);
        form.put("feeAmount", "16.000");
        HttpResponse<String> right = desk.submit(PAGE, form);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"feeAmount-error\"", "16.000").doesNotContain("??");
        assertThat(location(right)).contains("/giay-hen");
        assertThat(jdbc.sql("select fee_amount from dossier_fact where owner_name = 'Trần Văn Trích Lục'")
                        .query(Long.class)
                        .single())
                .isEqualTo(16_000);
    }

    @Test
    void C5_a_number_that_is_none_or_that_nobody_asked_for_is_refused_at_its_field() {
        Browser desk = signedIn(DESK);
        Map<String, String> words = form(CERTIFIED_COPY, "Trần Văn Nhiều");
        words.put("feePayment", "PAID");
        words.put("feeAmount", "2.000");
        words.put("feePages", "nhiều");
        Map<String, String> unasked = complete("Trần Văn Thừa");
        unasked.put("feePages", "3");
        Map<String, String> unpaid = form(EXTRACT, "Trần Văn Chưa Nộp");
        unpaid.put("feePayment", "UNKNOWN");
        unpaid.put("feeCopies", "4");

        assertThat(desk.submit(PAGE, words).body()).contains("id=\"feePages-error\"", "value=\"nhiều\"");
        assertThat(desk.submit(PAGE, unasked).statusCode()).isEqualTo(422);
        assertThat(desk.submit(PAGE, unpaid).body()).contains("id=\"feeCopies-error\"", "value=\"4\"");
    }

    private Map<String, String> form(String code, String name) {
        ProcedureVersion procedure = province.procedure(code);
        Map<String, String> form = complete(name);
        form.put("procedure", String.valueOf(procedure.id().value()));
        form.put("procedureText", procedure.name());
        return form;
    }
}
