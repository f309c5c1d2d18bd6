package vn.motcua.counter.dossier;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.motcua.counter.ReturnTo;
import vn.motcua.desk.note.DossierNote;
import vn.motcua.desk.note.DossierNoteService;
import vn.motcua.document.Printing;
import vn.motcua.dossier.DossierView;
import vn.motcua.feedback.QuestionService;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficialId;
import vn.motcua.platform.Option;
import vn.motcua.platform.RequestKey;

/** Fills the model of the page of a dossier: the page itself, its prints, its notes, the questions that wait for an answer. */
@Component
class DossierPageModel {

    private final DossierPages pages;
    private final Printing printing;
    private final DossierNoteService notes;
    private final QuestionService questions;
    private final MessageSource words;

    DossierPageModel(
            DossierPages pages,
            Printing printing,
            DossierNoteService notes,
            QuestionService questions,
            MessageSource words) {
        this.pages = pages;
        this.printing = printing;
        this.notes = notes;
        this.questions = questions;
        this.words = words;
    }

    /** @param attempt the refused action, shown again with its input; null without one */
    void add(DossierView dossier, Actor actor, Locale locale, @Nullable Attempt attempt, ReturnTo back, Model model) {
        model.addAttribute("page", pages.page(dossier, actor, locale, attempt, back));
        model.addAttribute("prints", printing.printable(dossier, actor));
        model.addAttribute("printed", printing.printed(dossier.id()));
        model.addAttribute(
                "notes",
                notes.of(dossier.id()).stream()
                        .map(note -> line(note, actor, locale))
                        .toList());
        model.addAttribute("asking", questions.waiting(actor, dossier.id()));
        model.addAttribute("noteTo", colleagues(dossier, actor));
        model.addAttribute("noteKey", RequestKey.random().value());
        model.addAttribute("noteForm", NoteForm.EMPTY);
        model.addAttribute("noteProblem", null);
    }

    private List<Option> colleagues(DossierView dossier, Actor actor) {
        return actor.official() == null
                ? List.of()
                : notes.colleagues(dossier, actor).stream()
                        .map(each ->
                                Option.of(String.valueOf(each.id().value()), each.fullName() + " – " + each.title()))
                        .toList();
    }

    private NoteLine line(DossierNote note, Actor actor, Locale locale) {
        return new NoteLine(
                note.id(),
                name(note.author(), note.authorName(), actor, locale),
                name(note.colleague(), note.colleagueName(), actor, locale),
                note.writtenAt(),
                note.text(),
                note.readAt(),
                note.waitsFor(actor));
    }

    private String name(OfficialId official, String name, Actor actor, Locale locale) {
        return official.equals(actor.official()) ? words.getMessage("counter.notes.you", null, locale) : name;
    }
}
