package vn.motcua.administration.setup;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.notification.ChannelTests;
import vn.motcua.notification.NotificationChannel;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.setting.SettingAdministration;
import vn.motcua.platform.Notice;
import vn.motcua.platform.Option;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.setup.SetupChecks;

/** Pages of the first-run guide: what is done, what is missing and why, and a message to oneself. */
@Controller
@RequestMapping("/quan-tri/bat-dau")
class SetupController {

    private final SetupChecks checks;
    private final ChannelTests channels;
    private final SettingAdministration administration;
    private final MessageSource words;

    SetupController(
            SetupChecks checks, ChannelTests channels, SettingAdministration administration, MessageSource words) {
        this.checks = checks;
        this.channels = channels;
        this.administration = administration;
        this.words = words;
    }

    @GetMapping
    String guide(Actor actor, Model model) {
        administration.requireProvince(actor);
        model.addAttribute("states", checks.states());
        model.addAttribute("aside", checks.isPutAside());
        return "administration/setup";
    }

    @PostMapping("/de-sau")
    String putAside(Actor actor, RedirectAttributes redirect) {
        administration.requireProvince(actor);
        checks.putAside(actor.name());
        Notice.of("administration.setup.aside").afterwards(redirect);
        return "redirect:/quan-tri";
    }

    @GetMapping("/kenh")
    String testing(Actor actor, Locale locale, Model model) {
        administration.requireProvince(actor);
        model.addAttribute("form", new TestMessageForm(null, null));
        return show(locale, model);
    }

    @PostMapping("/kenh")
    String test(
            @Valid @ModelAttribute("form") TestMessageForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        administration.requireProvince(actor);
        NotificationChannel channel = form.channel();
        if (channel != null
                && RefusedException.granted(errors, () -> channels.send(channel, form.address(), locale, actor))) {
            Notice.of("administration.setup.sent").afterwards(redirect);
            return "redirect:/quan-tri/bat-dau/kenh";
        }
        return show(locale, model);
    }

    private String show(Locale locale, Model model) {
        List<ChannelTests.Tested> tested = channels.all();
        model.addAttribute("tested", tested);
        model.addAttribute(
                "options",
                tested.stream()
                        .filter(ChannelTests.Tested::on)
                        .map(each -> Option.of(
                                each.channel().name(),
                                words.getMessage("notification.channel." + each.channel(), null, locale)))
                        .toList());
        return "administration/setup-channels";
    }
}
