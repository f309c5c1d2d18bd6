package vn.motcua.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.MotcuaTest;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.FormPrinter;
import vn.motcua.document.form.FormSet;
import vn.motcua.document.form.FormWords;
import vn.motcua.document.form.PrintedDocument;
import vn.motcua.document.form.PrintedPages;
import vn.motcua.organisation.OfficeId;

import static org.assertj.core.api.Assertions.assertThat;

/** The kept content as a page: with its buttons, the house's style sheets, and nothing inline. */
@MotcuaTest
class FormPageTest {

    @Autowired
    PrintedPages pages;

    @Autowired
    FormPrinter printer;

    @Test
    void the_form_stays_Vietnamese_while_its_buttons_speak_the_language_of_the_reader() {
        String page = page(
                new PrintedPages.Tools(
                        "/slip.pdf",
                        "/dossier",
                        "document.back",
                        "/again",
                        true,
                        false,
                        List.of(new PrintedPages.Link("/next", "counter.slip.next", "F4", true)),
                        "_csrf",
                        "to\"ken"),
                true,
                Locale.ENGLISH);

        assertThat(page)
                .contains("<html lang=\"vi\"", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Chủ hồ sơ:")
                .contains("class=\"form-tools\" lang=\"en\"", "Download the PDF", "Back to the dossier", "Print again")
                .contains("href=\"/slip.pdf\"", "href=\"/dossier\"", "action=\"/again\"", "data-print=\"true\"")
                .contains("href=\"/next\" data-key=\"F4\" data-after-print=\"true\"", "<kbd>F4</kbd>")
                .contains("value=\"to&quot;ken\"");
    }

    @Test
    void the_page_holds_no_code_or_style_and_loads_from_this_house_only() {
        String page = page(
                new PrintedPages.Tools(null, null, "document.back", null, false, false, List.of(), null, null),
                false,
                FormWords.VIETNAMESE);

        assertThat(page)
                .doesNotContain("<style", " style=", "onclick", "classpath:", "<b>markup</b>", "<form", "data-print")
                .contains("&lt;b&gt;markup&lt;/b&gt;")
                .contains("src=\"data:image/png;base64,", "/css/form", "/css/form-page", "/js/live")
                .doesNotContainPattern("(?:src|href)=\"(?!/|data:image/png)");
    }

    private String page(PrintedPages.Tools tools, boolean printNow, Locale language) {
        String content = printer.xhtml(Papers.slipForm().fill(Papers.slip("<b>markup</b>", 3)));
        PrintedDocument document = new PrintedDocument(
                new UUID(0, 1),
                Form.APPOINTMENT_SLIP,
                FormSet.CIRCULAR_01_2018,
                null,
                new OfficeId(1),
                "slip",
                1,
                content,
                "",
                "Trần Thị Lập",
                "OFFICIAL:1",
                Instant.EPOCH);
        return pages.page(document, tools, printNow, language);
    }
}
