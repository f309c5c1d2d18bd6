package vn.motcua.portal.status;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

import vn.motcua.dossier.value.SlipToken;
import vn.motcua.feedback.QuestionService;
import vn.motcua.platform.RefusedException;
import vn.motcua.portal.Hotline;
import vn.motcua.tracking.CitizenStatus;
import vn.motcua.tracking.StatusView;

/**
 * Tells a citizen where a dossier is: by the two numbers on the slip, or by its QR code. The numbers travel in the body
 * of a POST, so that they stand in no address, history or log; the answer sends on to the address of the slip. That page may be
 * kept by the reader's browser, which has to ask each time whether it is still right.
 */
@Controller
class StatusController {

    private static final String PAGE = "page";

    /** Kept by the reader's browser, by no cache on the way, and never shown again without asking. */
    private static final String OF_THE_READER_ALONE = "private, no-cache";

    private final CitizenStatus status;
    private final StatusWords words;
    private final Hotline hotline;
    private final StatusTag tag;
    private final QuestionService questions;

    StatusController(
            CitizenStatus status, StatusWords words, Hotline hotline, StatusTag tag, QuestionService questions) {
        this.tag = tag;
        this.questions = questions;
        this.status = status;
        this.words = words;
        this.hotline = hotline;
    }

    @GetMapping("/tra-cuu")
    String form(Model model) {
        model.addAttribute("form", LookUpForm.empty());
        return again(model);
    }

    /** Answers with the slip's address, so that Back, another language and a bookmark work. */
    @PostMapping("/tra-cuu")
    String lookUp(
            @Valid @ModelAttribute("form") LookUpForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SlipHolder.keepNowhere(response);
        String code = form.code();
        String check = form.check();
        String missing = errors.hasErrors() ? null : status.missing(code, check);
        if (missing != null) {
            errors.rejectValue(missing, "portal.look-up." + missing + ".missing");
        }
        if (errors.hasErrors()) {
            return again(model);
        }
        Optional<String> token = status.slip(code, check, request.getRemoteAddr());
        if (token.isPresent()) {
            request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
            return "redirect:/h/" + token.get();
        }
        errors.reject("portal.look-up.wrong");
        return again(model);
    }

    /** Answers 304 to a browser that has the page as it would be now; that counts as a view like any other. */
    @GetMapping("/h/{token}")
    @Nullable
    String byToken(
            StatusView found,
            @PathVariable String token,
            Locale locale,
            HttpServletResponse response,
            ServletWebRequest exchange,
            Model model) {
        String view = shown(found, token, locale, model);
        return unchanged(exchange, response, locale, model) ? null : view;
    }

    /** The page of a reader who is signed in has more on it than the dossier, and stays in no cache. */
    private boolean unchanged(ServletWebRequest exchange, HttpServletResponse response, Locale locale, Model model) {
        if (exchange.getUserPrincipal() != null || !(model.getAttribute(PAGE) instanceof StatusPage page)) {
            return false;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, OF_THE_READER_ALONE);
        return exchange.checkNotModified(tag.of(page, locale, model));
    }

    private String shown(StatusView found, String scanned, Locale locale, Model model) {
        model.addAttribute(PAGE, words.page(found, locale));
        model.addAttribute(
                "token", SlipToken.parse(scanned).map(SlipToken::value).orElse(scanned));
        model.addAttribute("citizens", status.isCitizens(found, scanned));
        model.addAttribute("hotline", hotline.number());
        model.addAttribute("answeredAt", questions.answered(found.dossier()).orElse(null));
        return "portal/status";
    }

    private String again(Model model) {
        model.addAttribute("hotline", hotline.number());
        return "portal/look-up";
    }

    /** Only trying too often is told with a telephone; any other refusal is an error page as everywhere. */
    @ExceptionHandler
    String waiting(RefusedException refusal, HttpServletResponse response, Model model) {
        if (refusal.kind() != RefusedException.Kind.TOO_MANY) {
            throw refusal;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        model.addAttribute("reason", refusal.messageKey());
        model.addAttribute("hotline", hotline.number());
        return "portal/wait";
    }
}
