package vn.motcua.portal.status;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import vn.motcua.notification.CitizenSubscriptions;
import vn.motcua.notification.Subscription;
import vn.motcua.portal.Hotline;

/**
 * Confirms an address by the code sent to it, and ends messages by the link in each of them. Opening a link changes
 * nothing, so that mail programs that open every link neither end messages nor confirm addresses.
 */
@Controller
class ConfirmationController {

    private final CitizenSubscriptions subscriptions;
    private final Hotline hotline;

    ConfirmationController(CitizenSubscriptions subscriptions, Hotline hotline) {
        this.subscriptions = subscriptions;
        this.hotline = hotline;
    }

    @GetMapping("/bao-tin/{id}")
    String form(@PathVariable UUID id, HttpServletResponse response, Model model) {
        return confirmation(id, null, response, model);
    }

    @GetMapping("/bao-tin/{id}/{digits:[0-9]{6}}")
    String byLink(@PathVariable UUID id, @PathVariable String digits, HttpServletResponse response, Model model) {
        return confirmation(id, digits, response, model);
    }

    private String confirmation(UUID id, @Nullable String code, HttpServletResponse response, Model model) {
        model.addAttribute("form", new ConfirmForm(code));
        return page(id, response, model);
    }

    @PostMapping("/bao-tin/{id}")
    String confirm(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        String code = form.code();
        if (!errors.hasErrors() && code != null) {
            if (subscriptions.confirm(id, code)) {
                return "redirect:/bao-tin/" + id;
            }
            errors.rejectValue("code", "notification.confirm.wrong");
        }
        return page(id, response, model);
    }

    private String page(UUID id, HttpServletResponse response, Model model) {
        keepNowhere(response);
        Subscription found = subscriptions.find(id).orElse(null);
        if (found == null) {
            return unknown(response, model);
        }
        model.addAttribute("subscription", found);
        return "portal/confirm";
    }

    @GetMapping("/n/{symbols}")
    String wayOut(@PathVariable String symbols, HttpServletRequest request, HttpServletResponse response, Model model) {
        keepNowhere(response);
        Subscription found =
                subscriptions.byWayOut(symbols, request.getRemoteAddr()).orElse(null);
        if (found == null) {
            return unknown(response, model);
        }
        model.addAttribute("subscription", found);
        return "portal/way-out";
    }

    /** Ends messages, requested by the page or by a mail program (RFC 8058), hence without a CSRF token. */
    @PostMapping("/n/{symbols}")
    String end(@PathVariable String symbols, HttpServletRequest request, HttpServletResponse response, Model model) {
        subscriptions.endByWayOut(symbols, request.getRemoteAddr());
        return wayOut(symbols, request, response, model);
    }

    private String unknown(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("hotline", hotline.number());
        return "portal/no-way-out";
    }

    private static void keepNowhere(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }
}
