package vn.motcua.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import vn.motcua.MotcuaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The same template as a page: with its buttons, the house's style sheets, and nothing inline. */
@MotcuaTest
class FormPageTest {

    @Autowired
    AppointmentSlips slips;

    @Autowired
    ThymeleafViewResolver views;

    @Autowired
    WebApplicationContext application;

    @Test
    void the_form_stays_Vietnamese_while_its_buttons_speak_the_language_of_the_reader() throws Exception {
        String page = page(Locale.ENGLISH, Map.of("pdfLink", "/slip.pdf", "backLink", "/dossier", "printNow", true));

        assertThat(page)
                .contains("<html lang=\"vi\"", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Chủ hồ sơ:")
                .contains("<nav class=\"form-tools\" lang=\"en\">", "Download the PDF", "Back to the dossier")
                .contains("href=\"/slip.pdf\"", "href=\"/dossier\"", "data-print=\"true\"");
    }

    @Test
    void the_page_holds_no_code_or_style_and_loads_from_this_house_only() throws Exception {
        String page = page(FormWords.VIETNAMESE, Map.of());

        assertThat(page)
                .doesNotContain("<style", " style=", "onclick", "classpath:", "<b>markup</b>", "<nav", "data-print")
                .contains("&lt;b&gt;markup&lt;/b&gt;")
                .contains("src=\"data:image/png;base64,")
                .doesNotContainPattern("(?:src|href)=\"(?!/|data:image/png)");
    }

    private String page(Locale language, Map<String, Object> further) throws Exception {
        FilledForm form = slips.form(Papers.slip("<b>markup</b>", 3));
        Map<String, Object> model = new HashMap<>(form.model());
        model.putAll(further);
        MockHttpServletRequest request = new MockHttpServletRequest(application.getServletContext(), "GET", "/slip");
        LocaleResolver fixed = new FixedLocaleResolver(language);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, fixed);
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, application);
        MockHttpServletResponse response = new MockHttpServletResponse();
        Objects.requireNonNull(views.resolveViewName(form.template(), language)).render(model, request, response);
        return response.getContentAsString();
    }
}
