package vn.motcua.counter.dossier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import vn.motcua.counter.ReturnTo;
import vn.motcua.desk.ApplicantQuery;
import vn.motcua.desk.DossierRow;
import vn.motcua.desk.handover.HandOverSlipCode;
import vn.motcua.desk.handover.HandOverSlipService;
import vn.motcua.desk.reception.GivenNotice;
import vn.motcua.desk.reception.ReceptionNotices;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.value.SlipToken;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Role;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.queue.ScannedTickets;
import vn.motcua.queue.Ticket;
import vn.motcua.vocabulary.CitizenCard;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * Scan box: finds a dossier by its code, its slip's QR code, a hand-over slip, a queue ticket, a citizen's card, an
 * identity number, a telephone number or a name. A single hit is opened; a dossier out of scope is answered like an
 * unknown one. The text is sent in the request body, since it may be a person's name.
 */
@Controller
@RequestMapping("/quay/tim")
class FindController {

    private static final int MOST = 50;
    private static final KeysetPage<DossierRow> NONE = new KeysetPage<>(List.of(), null);

    private final DossierReader reader;
    private final ApplicantQuery search;
    private final ScannedTickets tickets;
    private final HandOverSlipService slips;
    private final ReceptionNotices notices;

    FindController(
            DossierReader reader,
            ApplicantQuery search,
            ScannedTickets tickets,
            HandOverSlipService slips,
            ReceptionNotices notices) {
        this.reader = reader;
        this.search = search;
        this.tickets = tickets;
        this.slips = slips;
        this.notices = notices;
    }

    @GetMapping
    String empty(Model model) {
        model.addAttribute("found", NONE);
        model.addAttribute("sought", false);
        return "counter/found";
    }

    @PostMapping
    ModelAndView find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "DOSSIER") ReturnTo back,
            Actor actor) {
        Optional<HandOverSlipCode> slip = HandOverSlipCode.parse(q);
        if (slip.isPresent()) {
            return slips.find(slip.get(), actor).map(FindController::open).orElseGet(FindController::unknown);
        }
        Optional<DossierId> scanned = reader.find(q.strip(), actor);
        if (scanned.isPresent()) {
            return open(scanned.get(), back);
        }
        Optional<Ticket> ticket = tickets.find(q, actor);
        if (ticket.isPresent()) {
            return called(ticket.get(), back, actor);
        }
        ModelAndView page = new ModelAndView("counter/found");
        page.addObject("sought", true);
        page.addObject("typed", shown(q));
        page.addObject("back", back);
        Optional<CitizenCard> card = CitizenCard.parse(q);
        page.addObject("receivable", actor.has(Role.RECEPTION) ? newcomer(q, card) : null);
        List<GivenNotice> given = actor.has(Role.RECEPTION)
                ? notices.sought(card.map(each -> each.identifier().digits()).orElse(q.strip()), actor)
                : List.of();
        page.addObject("notices", given);
        if (SlipToken.parse(q).isPresent()) {
            return nothing(page); // an unknown slip code is not searched for as a name
        }
        try {
            String person = card.map(each -> each.identifier().digits()).orElse(q.strip());
            KeysetPage<DossierRow> found = search.search(person, actor, null, MOST);
            if (found.rows().size() == 1 && given.isEmpty()) {
                return open(found.rows().get(0).dossier(), back);
            }
            if (found.rows().isEmpty() && given.isEmpty()) {
                return nothing(page);
            }
            page.addObject("found", found);
        } catch (RefusedException refusal) {
            page.addObject("found", NONE);
            page.addObject("refusal", refusal);
            page.setStatus(Problems.status(refusal));
        }
        return page;
    }

    /** What was typed, to be shown again; a scanned card or slip is not. */
    private static @Nullable String shown(String q) {
        return q.isBlank() || q.indexOf('|') >= 0 || SlipToken.parse(q).isPresent() ? null : q.strip();
    }

    /** Opens the dossier received with a queue ticket, or else the reception for its holder. */
    private static ModelAndView called(Ticket ticket, ReturnTo back, Actor actor) {
        UUID dossier = ticket.dossier();
        if (dossier != null) {
            return open(new DossierId(dossier), back);
        }
        return new ModelAndView(
                "redirect:" + (actor.has(Role.RECEPTION) ? "/quay/tiep-nhan?so=" + ticket.id() : "/quay/xep-hang"));
    }

    /** Opens the lines of a hand-over slip for its receiver, and the list of files given for its giver. */
    private static ModelAndView open(HandOverSlipService.Found slip) {
        return new ModelAndView(
                "redirect:" + (slip.receiver() ? "/quay/ban-giao/nhan?phieu=" + slip.code() : "/quay/ban-giao"));
    }

    private static ModelAndView unknown() {
        ModelAndView page = new ModelAndView("counter/found");
        page.addObject("sought", true);
        return nothing(page);
    }

    private static ModelAndView nothing(ModelAndView page) {
        page.addObject("found", NONE);
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    /** Text that identifies the person at the counter, with which a reception can begin; null otherwise. */
    private static @Nullable String newcomer(String text, Optional<CitizenCard> card) {
        if (card.isPresent()) {
            return text.strip();
        }
        try {
            return Identifier.parse(text).digits();
        } catch (InvalidValueException nobody) {
            return null;
        }
    }

    private static ModelAndView open(DossierId dossier, ReturnTo back) {
        return new ModelAndView(
                "redirect:" + (back == ReturnTo.RETURN ? "/quay/tra-ket-qua/" + dossier : "/ho-so/" + dossier));
    }
}
