package vn.motcua.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.desk.reception.GivenNotice;
import vn.motcua.desk.reception.ReceptionNotice;
import vn.motcua.document.form.Codes;
import vn.motcua.document.form.Fact;
import vn.motcua.document.form.FilledForm;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.FormContent;
import vn.motcua.document.form.FormModels;
import vn.motcua.document.form.FormSet;
import vn.motcua.document.form.FormWords;
import vn.motcua.document.form.SourceEvents;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.organisation.Office;
import vn.motcua.platform.Formats;
import vn.motcua.vocabulary.SubmissionNumber;

/**
 * Fills the letters of an office to a citizen: 02 supplement, 03 refusal, 04 apology, 05 stop (domain reference,
 * section 2.4). Each states the decision of an event, with the date of that day.
 */
@Component
class LetterForms {

    private final FormModels models;
    private final FormWords words;
    private final Formats formats;

    LetterForms(FormModels models) {
        this.models = models;
        this.words = models.words();
        this.formats = models.formats();
    }

    /** Form 02 of a dossier; empty when no papers were ever requested. */
    Optional<FormContent> supplement(DossierView view, FormSet set) {
        return SourceEvents.last(view, "request-supplement", "ask-completion").map(event -> {
            Map<String, Object> model = models.of(
                    Form.SUPPLEMENT_REQUEST,
                    set,
                    view.receiving(),
                    event.happenedAt(),
                    "document.form-02.title",
                    about(view));
            put(model, "code", view.code());
            String answerBy = SourceEvents.text(event, "answerBy");
            supplement(
                    model,
                    models.dossier(view).list(),
                    SourceEvents.lines(event.details(), "missing"),
                    SourceEvents.text(event, "reason"),
                    SourceEvents.text(event, "legalBasis"),
                    view.receiving(),
                    event.actor(),
                    view.owner().kind());
            if (answerBy != null) {
                model.put("answerBy", words.text("document.form-02.answer-by", words.date(LocalDate.parse(answerBy))));
            }
            if (event.kind().equals("request-supplement")) {
                model.put("clock", words.text("document.form-02.clock"));
            }
            return filled(Form.SUPPLEMENT_REQUEST, set, view, event, model);
        });
    }

    /** Form 02 or 03 of a notice given at the desk, without a dossier. */
    FormContent notice(GivenNotice notice, FormSet set) {
        boolean refusal = notice.kind() == ReceptionNotice.Kind.REFUSAL;
        Form form = refusal ? Form.REFUSAL : Form.SUPPLEMENT_REQUEST;
        String about = notice.id().toString().substring(0, 8);
        String title = refusal ? refusalTitle(set, false) : "document.form-02.title";
        Map<String, Object> model = models.of(form, set, notice.office(), notice.at(), title, about);
        List<Fact> facts = models.facts()
                .strong("document.fact.owner", notice.applicant())
                .add("document.fact.identifier", formats.citizenId(notice.identifier()))
                .add("document.fact.phone", formats.phone(notice.phone()))
                .strong("document.fact.subject", notice.procedure().name())
                .list();
        if (refusal) {
            refusal(model, facts, notice.reason(), notice.legalBasis(), notice.office(), false, OwnerKind.PERSON);
            model.put("submitter", notice.applicant());
            model.put("officer", notice.officer());
        } else {
            supplement(
                    model,
                    facts,
                    notice.missing(),
                    notice.reason(),
                    notice.legalBasis(),
                    notice.office(),
                    notice.officer(),
                    OwnerKind.PERSON);
            model.put("noticeCode", notice.code());
            model.put("noticeBars", Codes.code128(notice.code()));
        }
        return new FormContent(
                form,
                set,
                form.path() + "/notice/" + notice.id(),
                null,
                notice.id(),
                notice.office().id(),
                () -> new FilledForm(form.template(), form.size(), model));
    }

    /**
     * Form 03: refusal at reception; in the older set also refusal on the merits and stopping by the office. In the
     * newer set a refusal on the merits is a letter without a form number.
     */
    Optional<FormContent> refusal(DossierView view, FormSet set) {
        boolean old = set == FormSet.CIRCULAR_01_2018;
        Optional<EventView> occasion = old
                ? SourceEvents.last(view, "refuse-reception", "refuse-on-merits", "stop")
                : SourceEvents.last(view, "refuse-reception", "refuse-on-merits");
        return occasion.map(event -> {
            boolean merits = !event.kind().equals("refuse-reception");
            Office office = merits ? view.competent() : view.receiving();
            String title = refusalTitle(set, merits);
            Map<String, Object> model = merits
                    ? models.ofAgency(Form.REFUSAL, set, office, event.happenedAt(), title, about(view))
                    : models.of(Form.REFUSAL, set, office, event.happenedAt(), title, about(view));
            if (merits && !old) {
                model.put("formNumber", "");
            }
            put(model, "code", view.code());
            refusal(
                    model,
                    models.dossier(view).list(),
                    SourceEvents.text(event, "reason"),
                    SourceEvents.text(event, "legalBasis"),
                    office,
                    merits,
                    view.owner().kind());
            model.put("submitter", view.submitter().name());
            model.put("officer", event.actor());
            return filled(Form.REFUSAL, set, view, event, model);
        });
    }

    /** Form 04 of a dossier that was extended, or for which an apology for being late was sent. */
    Optional<FormContent> apology(DossierView view, FormSet set) {
        return SourceEvents.last(view, "extend", "apologise").map(event -> {
            boolean old = set == FormSet.CIRCULAR_01_2018;
            Map<String, Object> model = models.ofAgency(
                    Form.APOLOGY,
                    set,
                    view.competent(),
                    event.happenedAt(),
                    old ? "document.form-04.title.2018" : "document.form-04.title",
                    about(view));
            String number = SourceEvents.text(event, "letterNumber");
            String due = SourceEvents.text(event, "dueAt");
            String agency = view.competent().name();
            model.put("number", words.text("document.number", number == null ? "" : number));
            addressee(model, view);
            List<String> paragraphs = new ArrayList<>();
            paragraphs.add(received(view));
            Instant before = dueBefore(view, event);
            if (before != null) {
                paragraphs.add(words.text("document.form-04.due", words.promise(before)));
            }
            paragraphs.add(words.text("document.form-04.late", agency, sentence(SourceEvents.text(event, "reason"))));
            String apology = SourceEvents.text(event, "apology");
            if (apology != null) {
                paragraphs.add(apology);
            }
            if (due != null) {
                paragraphs.add(words.text(
                        old ? "document.form-04.sorry.2018" : "document.form-04.sorry",
                        agency,
                        words.promise(Instant.parse(due)),
                        you(view.owner().kind())));
            }
            paragraphs.add(words.text("document.form-04.end", you(view.owner().kind())));
            model.put("paragraphs", paragraphs);
            model.put("signer", event.actor());
            return filled(Form.APOLOGY, set, view, event, model);
        });
    }

    /** Form 05 of a dossier that was stopped or withdrawn; the older set has none. */
    Optional<FormContent> stop(DossierView view, FormSet set) {
        if (Form.STOP_NOTICE.number(set) == null) {
            return Optional.empty();
        }
        return SourceEvents.last(view, "stop", "withdraw").map(event -> {
            boolean withdrawn = event.kind().equals("withdraw");
            Map<String, Object> model = models.ofAgency(
                    Form.STOP_NOTICE, set, view.competent(), event.happenedAt(), "document.form-05.title", about(view));
            String agency = view.competent().name();
            model.put("number", words.text("document.number.blank"));
            addressee(model, view);
            List<String> paragraphs = new ArrayList<>();
            paragraphs.add(received(view));
            String reason = sentence(SourceEvents.text(event, "reason"));
            paragraphs.add(
                    withdrawn
                            ? words.text(
                                    "document.form-05.asked",
                                    reason,
                                    you(view.owner().kind()))
                            : words.text("document.form-05.reason", reason));
            String basis = SourceEvents.text(event, "legalBasis");
            if (basis != null) {
                paragraphs.add(words.text("document.basis", basis));
            }
            paragraphs.add(words.text("document.form-05.stage", stage(view)));
            paragraphs.add(words.text("document.form-05.decision", agency, words.moment(event.happenedAt())));
            paragraphs.add(money(view));
            model.put("paragraphs", paragraphs);
            model.put("papers", papers(view));
            model.put(
                    "papersTo",
                    words.text("document.form-05.papers", you(view.owner().kind())));
            model.put("end", words.text("document.form-05.end", you(view.owner().kind())));
            model.put("signer", event.actor());
            return filled(Form.STOP_NOTICE, set, view, event, model);
        });
    }

    private void supplement(
            Map<String, Object> model,
            List<Fact> facts,
            List<String> missing,
            @Nullable String reason,
            @Nullable String basis,
            Office office,
            String officer,
            OwnerKind addressee) {
        model.put("facts", facts);
        model.put("missing", missing);
        put(model, "reason", reason);
        put(model, "basis", basis == null ? null : words.text("document.basis", basis));
        model.put("contact", words.text("document.form-02.contact", officer, place(office), you(addressee)));
        model.put("officer", officer);
    }

    private void refusal(
            Map<String, Object> model,
            List<Fact> facts,
            @Nullable String reason,
            @Nullable String basis,
            Office office,
            boolean merits,
            OwnerKind addressee) {
        model.put("facts", facts);
        model.put("said", words.text(merits ? "document.form-03.said.merits" : "document.form-03.said", office.name()));
        put(model, "reason", reason);
        put(model, "basis", basis == null ? null : words.text("document.basis", basis));
        model.put("end", words.text("document.form-03.end", you(addressee)));
        model.put("help", words.text("document.form-03.help", place(office), you(addressee)));
    }

    /** How a person or an organisation is addressed within a sentence. */
    private String you(OwnerKind addressee) {
        return words.text("document.you." + addressee);
    }

    private static String refusalTitle(FormSet set, boolean merits) {
        if (set == FormSet.CIRCULAR_01_2018) {
            return "document.form-03.title.2018";
        }
        return merits ? "document.form-03.title.merits" : "document.form-03.title";
    }

    private void addressee(Map<String, Object> model, DossierView view) {
        DossierView.Person owner = view.owner();
        model.put(
                "addressee",
                words.text(
                        owner.kind() == OwnerKind.ORGANISATION ? "document.to.organisation" : "document.to",
                        view.applicants()));
        List<Fact> facts = models.facts()
                .add("document.fact.address", owner.address())
                .add("document.fact.phone", formats.phone(owner.phone()))
                .list();
        model.put("facts", facts);
    }

    private String received(DossierView view) {
        Instant at = view.clock().acceptedAt() == null
                ? view.clock().submittedAt()
                : view.clock().acceptedAt();
        return words.text(
                "document.received",
                words.date(at),
                view.receiving().name(),
                view.procedure().name(),
                about(view),
                you(view.owner().kind()));
    }

    /** The promised date before the event: the last one given earlier than the event's own. */
    private static @Nullable Instant dueBefore(DossierView view, EventView event) {
        return view.promises().stream()
                .filter(promise -> promise.givenAt().isBefore(event.happenedAt()))
                .map(DossierView.PromiseView::dueAt)
                .reduce((earlier, later) -> later)
                .orElse(view.clock().originalDueAt());
    }

    /** The name of the last step that was begun. */
    private String stage(DossierView view) {
        return view.steps().stream()
                .filter(step -> step.startedAt() != null)
                .map(step -> step.name() + " – " + step.office().name())
                .reduce((earlier, later) -> later)
                .orElse(words.text("document.not-given"));
    }

    private String money(DossierView view) {
        Long amount = view.fees().amount();
        return view.money() == MoneyState.PAID && amount != null
                ? words.text("document.form-05.paid", formats.money(amount))
                : words.text("document.form-05.nothing-paid");
    }

    private List<String> papers(DossierView view) {
        return view.components().stream()
                .filter(DossierView.ComponentView::handedIn)
                .map(paper -> words.text(
                        "document.form-05.paper",
                        paper.name(),
                        paper.originals() + paper.certified() + paper.photocopies()))
                .toList();
    }

    private String place(Office office) {
        String phone = office.phone();
        return phone == null ? office.name() : words.text("document.place-and-phone", office.name(), phone);
    }

    private String about(DossierView view) {
        return SubmissionNumber.orCode(view.code(), view.receiving().code(), view.id());
    }

    /** A reason as a complete sentence. */
    private static String sentence(@Nullable String reason) {
        String text = reason == null ? "" : reason.strip();
        return text.isEmpty() || ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    private static void put(Map<String, Object> model, String name, @Nullable Object value) {
        if (value != null) {
            model.put(name, value);
        }
    }

    private static FormContent filled(
            Form form, FormSet set, DossierView view, EventView event, Map<String, Object> model) {
        return FormContent.of(
                form,
                set,
                SourceEvents.about(event),
                view.id(),
                view.receiving().id(),
                () -> new FilledForm(form.template(), form.size(), model));
    }
}
