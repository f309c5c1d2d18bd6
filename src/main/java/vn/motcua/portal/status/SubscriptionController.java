package vn.motcua.portal.status;

import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.notification.CitizenSubscriptions;
import vn.motcua.notification.NotificationChannel;
import vn.motcua.platform.Formats;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.tracking.StatusView;

/**
 * Pages of the subscriptions to a dossier, for the holder of its slip, without an account. Addresses are shown masked;
 * a new one gets no messages before it is confirmed.
 */
@Controller
@RequestMapping("/h/{token}/bao-tin")
class SubscriptionController {

    private final CitizenSubscriptions subscriptions;
    private final Formats formats;

    SubscriptionController(CitizenSubscriptions subscriptions, Formats formats) {
        this.subscriptions = subscriptions;
        this.formats = formats;
    }

    @GetMapping
    String form(@FirstSlip StatusView dossier, Locale locale, Model model) {
        model.addAttribute("form", SubscribeForm.empty());
        return shown(dossier, locale, model);
    }

    @PostMapping
    String subscribe(
            @FirstSlip StatusView dossier,
            @Valid @ModelAttribute("form") SubscribeForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        NotificationChannel channel = form.channel();
        if (errors.hasErrors() || channel == null) {
            return shown(dossier, locale, model);
        }
        try {
            UUID asked = subscriptions.ask(dossier.dossier(), channel, form.address(), locale);
            return "redirect:/bao-tin/" + asked;
        } catch (RefusedException refusal) {
            refusal.reportTo(errors);
            return shown(dossier, locale, model);
        }
    }

    @PostMapping("/{id}/ngung")
    String end(@FirstSlip StatusView dossier, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        subscriptions.end(dossier.dossier(), id);
        Notice.of("notification.page.ended").afterwards(redirect);
        return "redirect:/h/{token}/bao-tin";
    }

    private String shown(StatusView dossier, Locale locale, Model model) {
        model.addAttribute(
                "channels",
                formats.in(locale)
                        .options(
                                "notification.channel.",
                                subscriptions.channels().stream().sorted().toList()));
        model.addAttribute("told", subscriptions.of(dossier.dossier()));
        return "portal/subscriptions";
    }
}
