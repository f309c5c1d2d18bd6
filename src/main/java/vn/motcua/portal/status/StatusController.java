package vn.motcua.portal.status;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import vn.motcua.platform.RefusedException;
import vn.motcua.portal.Hotline;
import vn.motcua.tracking.CitizenStatus;
import vn.motcua.tracking.Slips;
import vn.motcua.tracking.StatusView;

/**
 * Tells a citizen where a dossier is: by the two numbers on the slip, or by its QR code. The numbers travel in the body
 * of a POST, so that they stand in no address, history or log; the answer is given at once and kept nowhere.
 */
@Controller
class StatusController {

    private final CitizenStatus status;
    private final Slips slips;
    private final StatusWords words;
    private final Hotline hotline;
    private final SlipHolder holder;

    StatusController(CitizenStatus status, Slips slips, StatusWords words, Hotline hotline, SlipHolder holder) {
        this.status = status;
        this.holder = holder;
        this.slips = slips;
        this.words = words;
        this.hotline = hotline;
    }

    @GetMapping("/tra-cuu")
    String form(Model model) {
        model.addAttribute("form", LookUpForm.empty());
        return again(model);
    }

    @PostMapping("/tra-cuu")
    String lookUp(
            @Valid @ModelAttribute("form") LookUpForm form,
            BindingResult errors,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SlipHolder.keepNowhere(response);
        String code = form.code();
        String check = form.check();
        if (errors.hasErrors() || code == null || check == null) {
            return again(model);
        }
        try {
            Optional<StatusView> found = status.byCheckNumber(code, check, request.getRemoteAddr());
            if (found.isPresent()) {
                return shown(found.get(), locale, model);
            }
            errors.reject("portal.look-up.wrong");
            return again(model);
        } catch (RefusedException refusal) {
            return waiting(refusal, response, model);
        }
    }

    @GetMapping("/h/{token}")
    String byToken(
            @PathVariable String token,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            Optional<StatusView> found = holder.open(token, request, response, model);
            return found.isPresent() ? shown(found.get(), locale, model) : holder.refused(response, model);
        } catch (RefusedException refusal) {
            return waiting(refusal, response, model);
        }
    }

    private String shown(StatusView found, Locale locale, Model model) {
        model.addAttribute("page", words.page(found, locale));
        model.addAttribute("token", slips.token(found.dossier()).orElse(null));
        model.addAttribute("hotline", hotline.number());
        return "portal/status";
    }

    private String again(Model model) {
        model.addAttribute("hotline", hotline.number());
        return "portal/look-up";
    }

    /** Only trying too often is told with a telephone; any other refusal is an error page as everywhere. */
    private String waiting(RefusedException refusal, HttpServletResponse response, Model model) {
        if (refusal.kind() != RefusedException.Kind.TOO_MANY) {
            throw refusal;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        model.addAttribute("reason", refusal.messageKey());
        model.addAttribute("hotline", hotline.number());
        return "portal/wait";
    }
}
