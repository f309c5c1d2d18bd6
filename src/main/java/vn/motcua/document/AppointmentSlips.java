package vn.motcua.document;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.document.form.FilledForm;
import vn.motcua.document.form.FormHeads;
import vn.motcua.document.form.FormPrinter;
import vn.motcua.document.form.FormWords;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.duedate.DateExplanations;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.platform.Formats;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.request.PublicAddress;
import vn.motcua.tracking.Slips;
import vn.motcua.vocabulary.DossierCode;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeLimitUnit;

/**
 * Makes the receipt and appointment slip of a dossier, Form 01, for the page and as PDF. Whoever may see the dossier
 * may print its slip; each slip made is recorded in the view log.
 */
@Service
public class AppointmentSlips {

    private final DossierReader dossiers;
    private final Slips secrets;
    private final DateExplanations explanations;
    private final FormHeads heads;
    private final FormWords words;
    private final AppointmentSlipForm form;
    private final FormPrinter printer;
    private final Formats formats;
    private final PublicAddress address;
    private final Clock clock;

    AppointmentSlips(
            DossierReader dossiers,
            Slips secrets,
            DateExplanations explanations,
            FormHeads heads,
            FormWords words,
            AppointmentSlipForm form,
            FormPrinter printer,
            Formats formats,
            PublicAddress address,
            Clock clock) {
        this.dossiers = dossiers;
        this.secrets = secrets;
        this.explanations = explanations;
        this.heads = heads;
        this.words = words;
        this.form = form;
        this.printer = printer;
        this.formats = formats.in(FormWords.VIETNAMESE);
        this.address = address;
        this.clock = clock;
    }

    /**
     * The slip of a dossier as of now, with today's date and the promised date that holds today.
     *
     * @throws RefusedException NOT_FOUND when there is no dossier the actor may see, CONFLICT when it is not accepted yet
     */
    public AppointmentSlip slip(DossierId dossier, Actor actor) {
        DossierView view = dossiers.view(dossier, actor, ViewPurpose.PRINTING);
        return of(view, clock.instant(), secrets.secrets(view.id(), view.slipIssue()));
    }

    /** The slip of a dossier as of a moment, with the given secrets. */
    AppointmentSlip of(DossierView view, Instant at, Slips.Secrets secret) {
        String code = view.code();
        Instant acceptedAt = view.clock().acceptedAt();
        if (code == null || acceptedAt == null || view.slipIssue() < 1) {
            throw RefusedException.conflict("document.refusal.not-accepted");
        }
        Office office = view.receiving();
        FormHeads.Head head = heads.of(office);
        boolean proxy = view.submitter().represents();
        return new AppointmentSlip(
                DossierCode.parse(code),
                secret.checkNumber(),
                address.of("/h/" + secret.token()),
                view.slipIssue(),
                head.superior(),
                head.issuer(),
                head.place(),
                at,
                office.name(),
                words.text("dossier.channel." + view.channel()),
                view.submitter().name(),
                proxy || view.owner().kind() == OwnerKind.PERSON,
                identifier(first(
                        view.submitter().identifier(),
                        proxy ? null : view.owner().identifier())),
                phone(first(view.submitter().phone(), view.owner().phone())),
                view.owner().email(),
                view.owner().name(),
                view.parties().stream()
                        .map(party -> new AppointmentSlip.Party(
                                party.role(),
                                party.person().name(),
                                identifier(party.person().identifier())))
                        .toList(),
                view.owner().address(),
                view.subject(),
                view.procedure().name(),
                view.components().stream()
                        .filter(paper -> isOfTheProcedure(paper, view))
                        .map(paper -> new AppointmentSlip.Paper(
                                paper.handedIn() ? paper.name() : words.text("document.form-01.shown", paper.name()),
                                paper.originals(),
                                paper.certified(),
                                paper.photocopies()))
                        .toList(),
                1,
                limit(view),
                acceptedAt,
                due(view),
                view.clock().provisional(),
                fee(view),
                collectAt(view),
                officer(view),
                office.phone(),
                explanations.of(view.id(), FormWords.VIETNAMESE).orElse(null));
    }

    /** Whether a paper is one the dossier's case asks for, or a further one; false for those of a procedure it left. */
    private static boolean isOfTheProcedure(DossierView.ComponentView paper, DossierView view) {
        Integer requirement = paper.requirement();
        return requirement == null
                || view.procedureCase().components().stream().anyMatch(required -> required.id() == requirement);
    }

    /** The filled form of a slip, for a page. */
    public FilledForm form(AppointmentSlip slip) {
        return form.fill(slip);
    }

    /** The slip as PDF/A-2u and PDF/UA-1, A5. */
    public byte[] pdf(AppointmentSlip slip) {
        return printer.pdf(form.fill(slip));
    }

    /** File name of the PDF: the code without any name of a person. */
    public static String fileName(AppointmentSlip slip) {
        return "giay-hen-" + slip.code().value().toLowerCase(Locale.ROOT) + ".pdf";
    }

    /**
     * The limit of the dossier's case. A missing limit of an unchecked procedure is unknown and not "not specified by
     * law".
     */
    private static @Nullable TimeLimit limit(DossierView view) {
        TimeLimit limit = view.clock().limit();
        boolean known =
                limit.unit() != TimeLimitUnit.NOT_SPECIFIED || view.procedure().checked();
        return known ? limit : null;
    }

    /** The promised date; while the clock stands, the last one that was given. */
    private static @Nullable Instant due(DossierView view) {
        Instant due = view.clock().dueAt();
        int given = view.promises().size();
        return due == null && given > 0 ? view.promises().get(given - 1).dueAt() : due;
    }

    private String fee(DossierView view) {
        Long amount = view.fees().amount();
        String exemption = view.fees().exemption();
        String state = words.text("dossier.money." + view.money());
        return switch (view.money()) {
            case UNKNOWN, NOTHING_DUE -> state;
            case DUE, PAID, REFUNDED ->
                amount == null ? state : words.text("document.fee", formats.money(amount), state);
            case EXEMPT -> exemption == null ? state : words.text("document.fee.exempt", state, exemption);
        };
    }

    private String collectAt(DossierView view) {
        Office office = view.receiving();
        String address = view.deliveryAddress();
        String email = view.owner().email();
        if (view.delivery() == ResultDelivery.POST && address != null) {
            return words.text("document.form-01.collect.post", address);
        }
        if (view.delivery() == ResultDelivery.ELECTRONIC && email != null) {
            return words.text("document.form-01.collect.electronic", email);
        }
        String place = office.address();
        return place == null ? office.name() : words.text("document.form-01.collect.desk", office.name(), place);
    }

    private static String officer(DossierView view) {
        return view.events().stream()
                .filter(event -> event.kind().equals("accept"))
                .map(EventView::actor)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An accepted dossier without its acceptance"));
    }

    private @Nullable String identifier(@Nullable String number) {
        return number == null ? null : formats.citizenId(number);
    }

    private @Nullable String phone(@Nullable String number) {
        return number == null ? null : formats.phone(number);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
