package vn.motcua.counter.reception;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.counter.FormInput;
import vn.motcua.counter.TypedForm;
import vn.motcua.desk.reception.DeskFavourites;
import vn.motcua.desk.reception.ReceptionDraftService;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Formats;
import vn.motcua.platform.Notice;

/** Requests beside a reception: saves the draft while the official types, discards it, and pins procedures for the desk. */
@Controller
@RequestMapping("/quay/tiep-nhan")
class ReceptionDraftController {

    /** Fields of the page that are not part of the draft. */
    static final Set<String> NOT_KEPT = Set.of("_csrf", "find", "pin");

    private final ReceptionDraftService drafts;
    private final ReceptionPages pages;
    private final DeskFavourites favourites;
    private final MessageSource words;
    private final Formats format;

    ReceptionDraftController(
            ReceptionDraftService drafts,
            ReceptionPages pages,
            DeskFavourites favourites,
            MessageSource words,
            Formats format) {
        this.drafts = drafts;
        this.pages = pages;
        this.favourites = favourites;
        this.words = words;
        this.format = format;
    }

    /** Saves the draft; answers with its status text, empty when it was not saved. */
    @PostMapping("/nhap")
    ResponseEntity<String> keep(@RequestParam MultiValueMap<String, String> sent, Actor actor, Locale locale) {
        ReceptionController.desk(actor);
        String state = keep(sent, actor)
                .map(at -> words.getMessage("counter.draft.kept", new Object[] {format.time(at)}, locale))
                .orElse("");
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(state);
    }

    private Optional<Instant> keep(MultiValueMap<String, String> sent, Actor actor) {
        Map<String, String> fields = new HashMap<>(sent.toSingleValueMap());
        fields.keySet().removeAll(NOT_KEPT);
        return drafts.keep(fields, fields.getOrDefault("requestId", ""), actor);
    }

    @PostMapping("/bo-nhap")
    String discard(Actor actor, RedirectAttributes redirect) {
        ReceptionController.desk(actor);
        drafts.discard(actor);
        Notice.of("counter.draft.discarded").afterwards(redirect);
        return "redirect:/quay/tiep-nhan";
    }

    /** Pins the chosen procedure to the top of the desk's list, or unpins it; the input is kept. */
    @PostMapping("/ghim")
    String pin(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "true") boolean pin,
            Actor actor) {
        OfficeId office = ReceptionController.desk(actor);
        keep(sent, actor);
        ProcedureVersion procedure = pages.procedure(new TypedForm(FormInput.of(sent)));
        if (procedure != null) {
            favourites.pin(procedure.code(), pin, office, actor);
        }
        return "redirect:/quay/tiep-nhan";
    }
}
