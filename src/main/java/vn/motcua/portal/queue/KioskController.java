package vn.motcua.portal.queue;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.document.form.Codes;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.Throttle;
import vn.motcua.platform.request.PublicAddress;
import vn.motcua.portal.Places;
import vn.motcua.queue.QueueBoards;
import vn.motcua.queue.QueueDevice;
import vn.motcua.queue.QueueDeviceService;
import vn.motcua.queue.Queues;
import vn.motcua.queue.Ticket;

/**
 * Pages of the kiosk, where one takes a number, and of the ticket, followed by telephone. Each address contains the
 * secret of the kiosk or of the ticket; neither has personal data.
 */
@Controller
class KioskController {

    /** Numbers one kiosk gives in a period: faster than its printer, slower than a child at its screen. */
    private static final int NUMBERS = 12;

    private static final Duration PERIOD = Duration.ofSeconds(30);

    private final Queues queues;
    private final QueueBoards boards;
    private final QueueDeviceService devices;
    private final Organisation organisation;
    private final PublicAddress address;
    private final Throttle numbers;
    private final Places places;
    private final boolean afterHours;

    /** @param afterHours whether numbers are given after closing too */
    KioskController(
            Queues queues,
            QueueBoards boards,
            QueueDeviceService devices,
            Organisation organisation,
            PublicAddress address,
            Clock clock,
            Places places,
            @Value("${motcua.queue.after-hours:false}") boolean afterHours) {
        this.queues = queues;
        this.boards = boards;
        this.devices = devices;
        this.organisation = organisation;
        this.address = address;
        this.numbers = new Throttle(NUMBERS, PERIOD, clock);
        this.places = places;
        this.afterHours = afterHours;
    }

    /** When the office opens again; empty while numbers are given. */
    private Optional<String> closed(OfficeId office, Locale locale) {
        return afterHours ? Optional.empty() : places.closed(organisation.office(office), locale);
    }

    @GetMapping("/lay-so/{kiosk}")
    String lines(@PathVariable String kiosk, HttpServletResponse response, Locale locale, Model model) {
        keepToOneself(response);
        QueueDevice device = device(kiosk);
        model.addAttribute("kiosk", kiosk);
        model.addAttribute("office", organisation.office(device.office()));
        model.addAttribute("closed", closed(device.office(), locale).orElse(null));
        model.addAttribute("lines", queues.lines(device.office()));
        model.addAttribute("request", UUID.randomUUID());
        return "portal/kiosk";
    }

    @PostMapping("/lay-so/{kiosk}")
    String take(@PathVariable String kiosk, @RequestParam String line, @RequestParam UUID request, Locale locale) {
        OfficeId office = device(kiosk).office();
        if (closed(office, locale).isPresent()) {
            return "redirect:/lay-so/" + kiosk;
        }
        if (!numbers.take(kiosk)) {
            throw RefusedException.tooMany("queue.refusal.too-fast");
        }
        Queues.Issued issued = queues.issue(office, line, request);
        return "redirect:/lay-so/" + kiosk + "/" + issued.follow();
    }

    /** The printed ticket: prints itself and returns the kiosk to the next citizen. */
    @GetMapping("/lay-so/{kiosk}/{follow}")
    String paper(@PathVariable String kiosk, @PathVariable String follow, HttpServletResponse response, Model model) {
        keepToOneself(response);
        QueueDevice device = device(kiosk);
        show(ticket(follow), model);
        model.addAttribute("kiosk", kiosk);
        model.addAttribute("office", organisation.office(device.office()));
        model.addAttribute("code", Codes.qr(address.of("/so-thu-tu/" + follow)));
        return "portal/ticket";
    }

    @GetMapping("/so-thu-tu/{follow}")
    String follow(@PathVariable String follow, HttpServletResponse response, Model model) {
        keepToOneself(response);
        Ticket ticket = ticket(follow);
        show(ticket, model);
        model.addAttribute("office", organisation.office(ticket.office()));
        return "portal/ticket-follow";
    }

    private void show(Ticket ticket, Model model) {
        model.addAttribute("ticket", ticket);
        model.addAttribute("waiting", boards.waiting(ticket));
        model.addAttribute(
                "line",
                queues.lines(ticket.office()).stream()
                        .filter(line -> line.letter().equals(ticket.letter()))
                        .findFirst()
                        .orElse(null));
    }

    private QueueDevice device(String kiosk) {
        return devices.find(kiosk, QueueDevice.Kind.KIOSK)
                .orElseThrow(() -> RefusedException.notFound("queue.refusal.device"));
    }

    private Ticket ticket(String follow) {
        return queues.followed(follow).orElseThrow(() -> RefusedException.notFound("queue.refusal.unknown"));
    }

    private static void keepToOneself(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }
}
