package vn.motcua.counter.dossier;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.counter.ReturnTo;
import vn.motcua.desk.note.DossierNoteService;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierView;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.InvalidValueException;

/** Notes to a colleague, written and read on the page of a dossier. */
@Controller
@RequestMapping("/ho-so/{id}/ghi-chu")
class NoteController {

    private final DossierReader reader;
    private final DossierNoteService notes;
    private final DossierPageModel page;
    private final MessageSource words;

    NoteController(DossierReader reader, DossierNoteService notes, DossierPageModel page, MessageSource words) {
        this.reader = reader;
        this.notes = notes;
        this.page = page;
        this.words = words;
    }

    @PostMapping
    String write(
            @PathVariable UUID id,
            @ModelAttribute NoteForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DossierView dossier = reader.view(new DossierId(id), actor, ViewPurpose.PROCESSING);
        try {
            String key = form.requestId();
            notes.write(dossier, actor, number(form.to()), form.text(), new RequestKey(key == null ? "" : key));
        } catch (InvalidValueException invalid) {
            return again(
                    dossier, form, invalid.messageKey(), invalid.arguments().toArray(), actor, locale, model, response);
        } catch (RefusedException refusal) {
            if (refusal.kind() != RefusedException.Kind.INVALID) {
                throw refusal;
            }
            return again(
                    dossier, form, refusal.messageKey(), refusal.arguments().toArray(), actor, locale, model, response);
        }
        Notice.of("counter.notes.sent").afterwards(redirect);
        return "redirect:/ho-so/" + id;
    }

    /** @param note id of the note that was read; without one nothing is recorded */
    @PostMapping("/da-doc")
    String read(@PathVariable UUID id, @RequestParam(required = false) @Nullable String note, Actor actor) {
        DossierId dossier = reader.find(id.toString(), actor)
                .orElseThrow(() -> RefusedException.notFound("dossier.refusal.not-found"));
        Integer read = number(note);
        if (read != null) {
            notes.read(dossier, read, actor);
        }
        return "redirect:/ho-so/" + id;
    }

    /** Shows the page again with the note as typed and what is wrong with it. */
    private String again(
            DossierView dossier,
            NoteForm form,
            String problem,
            Object[] arguments,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        page.add(dossier, actor, locale, null, ReturnTo.DOSSIER, model);
        model.addAttribute("noteForm", form);
        model.addAttribute("noteProblem", words.getMessage(problem, arguments, locale));
        return "counter/dossier";
    }

    private static @Nullable Integer number(@Nullable String id) {
        try {
            return id == null ? null : Integer.valueOf(id.strip());
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
