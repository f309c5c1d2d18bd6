package vn.motcua.counter.queue;

import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.counter.DeskPlace;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.request.PublicAddress;
import vn.motcua.queue.QueueBoards;
import vn.motcua.queue.QueueDevice;
import vn.motcua.queue.QueueDeviceService;
import vn.motcua.queue.Queues;

/** Page on which a desk calls tickets: call, call again, record a missed call, transfer to another line, give priority. */
@Controller
@RequestMapping("/quay/xep-hang")
class QueueController {

    private final Queues queues;
    private final QueueBoards boards;
    private final QueueDeviceService devices;
    private final PublicAddress address;

    QueueController(Queues queues, QueueBoards boards, QueueDeviceService devices, PublicAddress address) {
        this.queues = queues;
        this.boards = boards;
        this.devices = devices;
        this.address = address;
    }

    @GetMapping
    String queue(
            @RequestParam(name = "desk", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable Set<String> line,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        show(asked == null ? DeskPlace.of(request).orElse(null) : asked, line, actor, model);
        if (asked != null && !asked.isBlank() && !model.containsAttribute("wrongDesk")) {
            DeskPlace.remember(asked.strip(), request, response);
        }
        return "counter/queue";
    }

    private void show(@Nullable String desk, @Nullable Set<String> line, Actor actor, Model model) {
        model.addAttribute("state", boards.state(actor));
        model.addAttribute("desk", desk);
        model.addAttribute("chosen", line == null ? Set.of() : new TreeSet<>(line));
        if (desk != null && !desk.isBlank()) {
            try {
                queues.at(actor, desk).ifPresent(ticket -> model.addAttribute("here", ticket));
            } catch (RefusedException refusal) {
                model.addAttribute("wrongDesk", refusal.messageKey());
            }
        }
        model.addAttribute("devices", devices.list(actor));
    }

    @PostMapping("/goi")
    String call(
            @RequestParam String desk,
            @RequestParam(required = false) @Nullable Set<String> line,
            @RequestParam(required = false) @Nullable Long shown,
            Actor actor,
            RedirectAttributes redirect) {
        Set<String> lines = line == null ? Set.of() : line;
        if (queues.callNext(actor, desk, lines, shown).isEmpty()) {
            Notice.of("counter.queue.nobody").afterwards(redirect);
        }
        return back(desk, lines, redirect);
    }

    /** Action on a ticket. */
    enum Act {
        AGAIN,
        MISSED,
        DONE,
        TRANSFER,
        FIRST
    }

    @PostMapping("/{ticket}")
    String act(
            @PathVariable long ticket,
            @RequestParam Act act,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(required = false) @Nullable Set<String> line,
            Actor actor,
            RedirectAttributes redirect) {
        try {
            switch (act) {
                case AGAIN -> queues.callAgain(actor, ticket);
                case MISSED -> queues.missed(actor, ticket);
                case DONE -> queues.done(actor, ticket);
                case TRANSFER -> queues.transfer(actor, ticket, to == null ? "" : to);
                case FIRST -> queues.prioritise(actor, ticket, reason);
            }
        } catch (RefusedException refusal) {
            if (refusal.kind() != RefusedException.Kind.CONFLICT && refusal.kind() != RefusedException.Kind.INVALID) {
                throw refusal;
            }
            redirect.addFlashAttribute("refused", refusal.messageKey());
            redirect.addFlashAttribute(
                    "refusedOf",
                    refusal.arguments().stream().map(String::valueOf).toList());
            redirect.addFlashAttribute("typedReason", reason);
        }
        return back(desk, line == null ? Set.of() : line, redirect);
    }

    /** Adds a kiosk or wall display; its address is shown only once. A tablet is set up on the page of ratings. */
    @PostMapping("/thiet-bi")
    String device(
            @RequestParam QueueDevice.Kind kind,
            @RequestParam(defaultValue = "") String desk,
            Actor actor,
            RedirectAttributes redirect) {
        String secret = devices.add(actor, kind, desk);
        redirect.addFlashAttribute("deviceAddress", address.of(kind.path() + secret));
        return back(desk, Set.of(), redirect);
    }

    @PostMapping("/thiet-bi/{device}/thu-hoi")
    String revoke(
            @PathVariable int device,
            @RequestParam(defaultValue = "") String desk,
            Actor actor,
            RedirectAttributes redirect) {
        devices.revoke(actor, device);
        return back(desk, Set.of(), redirect);
    }

    private static String back(String desk, Set<String> lines, RedirectAttributes redirect) {
        if (!desk.isBlank()) {
            redirect.addAttribute("desk", desk);
        }
        if (!lines.isEmpty()) {
            redirect.addAttribute("line", lines.toArray());
        }
        return "redirect:/quay/xep-hang";
    }
}
