package vn.motcua.administration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.motcua.MotcuaTest;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.Province;
import vn.motcua.identity.SignedInAs;
import vn.motcua.identity.account.Accounts;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding Z7: administrators add the words that people use. */
@MotcuaTest
class EverydayWordsTest {

    private static final String PAGE = "/quan-tri/tu-tim-kiem";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Province province;

    @Autowired
    Accounts accounts;

    @Autowired
    DemoAccounts demo;

    @Autowired
    Catalogue catalogue;

    @BeforeEach
    void people() {
        demo.open();
    }

    private MvcTestResult add(String asked, String means) {
        return mvc.post()
                .uri(PAGE)
                .param("asked", asked)
                .param("means", means)
                .with(SignedInAs.signedInAs(accounts, "quantri"))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private String page(String address) throws Exception {
        MvcTestResult result = mvc.get()
                .uri(address)
                .with(SignedInAs.signedInAs(accounts, "quantri"))
                .exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    @Test
    void added_words_are_found_at_once_and_removed_words_no_more() throws Exception {
        assertThat(catalogue.search("xyphulu", null, null, 5, null)).isEmpty();

        assertThat(add("xyphulu", "1.000656")).hasStatus3xxRedirection();

        assertThat(catalogue.search("xyphulu", null, null, 5, null))
                .extracting(ProcedureVersion::code)
                .first()
                .isEqualTo("1.000656");
        String listed = page(PAGE + "?q=xyphulu&lang=en");
        assertThat(listed).contains("xyphulu", "1.000656", "It means");

        String action = listed.replaceAll("(?s).*action=\"(/quan-tri/tu-tim-kiem/[0-9]+/bo)\".*", "$1");
        assertThat(mvc.post()
                        .uri(action)
                        .with(SignedInAs.signedInAs(accounts, "quantri"))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus3xxRedirection();
        assertThat(catalogue.search("xyphulu", null, null, 5, null)).isEmpty();
    }

    @Test
    void an_unknown_procedure_an_empty_word_and_the_same_word_twice_are_refused_at_their_field() throws Exception {
        assertThat(add("xyphula", "9.999999").getResponse().getContentAsString())
                .contains("means-error");
        assertThat(add(" ", "1.000656").getResponse().getContentAsString()).contains("asked-error");
        assertThat(add("cưới", "đăng ký kết hôn").getResponse().getContentAsString())
                .contains("Đã có từ này với nghĩa đó");
    }
}
