package vn.motcua.administration.messages;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.notification.DeliveryAdministration;
import vn.motcua.notification.NotificationChannel;
import vn.motcua.notification.QuietHours;
import vn.motcua.notification.Silence;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;

/** Pages of messages to citizens: sent ones, failed ones that can be sent again, and the quiet hours. */
@Controller
@RequestMapping("/quan-tri/tin-nhan")
class MessagesController {

    private static final int PAGE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final DeliveryAdministration deliveries;
    private final QuietHours quiet;

    MessagesController(DeliveryAdministration deliveries, QuietHours quiet) {
        this.deliveries = deliveries;
        this.quiet = quiet;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(name = "gac-lai", required = false, defaultValue = "false") boolean dead,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("dead", dead);
        model.addAttribute("deliveries", deliveries.list(actor, dead, after, PAGE));
        model.addAttribute("kept", deliveries.keeps());
        model.addAttribute("silences", quiet.all());
        return "administration/messages";
    }

    @GetMapping("/da-gui")
    String kept(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("letters", deliveries.kept(actor, after, PAGE));
        return "administration/kept-messages";
    }

    @PostMapping("/{number:[0-9]{1,18}}/gui-lai")
    String sendAgain(@PathVariable long number, Actor actor, RedirectAttributes redirect) {
        deliveries.sendAgain(actor, number);
        Notice.of("notification.admin.again.done").afterwards(redirect);
        return "redirect:/quan-tri/tin-nhan?gac-lai=true";
    }

    @PostMapping("/gio-yen-lang")
    String changeQuietHours(
            @RequestParam NotificationChannel channel,
            @RequestParam String from,
            @RequestParam String to,
            Actor actor,
            RedirectAttributes redirect) {
        quiet.change(actor, new Silence(channel, time(from), time(to)));
        Notice.of("notification.admin.quiet.done").afterwards(redirect);
        return "redirect:/quan-tri/tin-nhan";
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed.strip(), TIME);
        } catch (DateTimeException noTime) {
            throw RefusedException.invalid("notification.refusal.time");
        }
    }
}
