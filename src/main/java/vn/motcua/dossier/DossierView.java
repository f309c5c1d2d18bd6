package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.query.Masking;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.DecisionOutcome;
import vn.motcua.dossier.value.DeliveryState;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.dossier.value.StepState;
import vn.motcua.dossier.value.SynchronisationState;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.InvalidValueException;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeRule;
import vn.motcua.worktime.WorkingTimeLeft;

/**
 * A dossier as a page or the API shows it, whole. Moments are null while they have not come.
 *
 * @param version the number of the last event: what an action must expect
 * @param code null until accepted
 * @param current where the file lies now
 * @param stepNo the step the file is at; null before acceptance and after the end
 * @param recallableBy the official who may take the last act back as long as nobody else acted; null for nobody
 * @param dates what was promised first and what is promised now, as seen today
 * @param left working time until the promised moment; null without one and once closed
 * @param availableActions what the reader may do now, by name; empty for who may do nothing
 */
public record DossierView(
        DossierId id,
        int version,
        @Nullable String code,
        ProcedureVersion procedure,
        ProcedureCase procedureCase,
        Channel channel,
        Office receiving,
        Office competent,
        Office current,
        BusinessState state,
        MoneyState money,
        DeliveryState deliveryState,
        SynchronisationState synchronisation,
        @Nullable Integer stepNo,
        @Nullable Integer recallableBy,
        Person owner,
        List<DossierParty> parties,
        Proxy submitter,
        String subject,
        Fees fees,
        ResultDelivery delivery,
        @Nullable String deliveryAddress,
        Clockwork clock,
        PromisedDates dates,
        @Nullable WorkingTimeLeft left,
        Result result,
        int slipIssue,
        List<StepView> steps,
        List<ComponentView> components,
        List<PromiseView> promises,
        List<PauseView> pauses,
        List<HandOverView> handOvers,
        List<EventView> events,
        List<String> availableActions) {

    public DossierView {
        parties = List.copyOf(parties);
        steps = List.copyOf(steps);
        components = List.copyOf(components);
        promises = List.copyOf(promises);
        pauses = List.copyOf(pauses);
        handOvers = List.copyOf(handOvers);
        events = List.copyOf(events);
        availableActions = List.copyOf(availableActions);
    }

    /** Whom it is for. */
    public record Person(
            OwnerKind kind,
            String name,
            @Nullable String identifier,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {

        /** Year of birth, from the day or alone; null when neither is known. */
        public @Nullable Integer yearOfBirth() {
            return birthDate == null ? birthYear : Integer.valueOf(birthDate.getYear());
        }

        /** Year of birth that the citizen number says, where it is another than the dossier's; null where none is. */
        public @Nullable Integer otherYearOfBirth() {
            Integer year = yearOfBirth();
            if (identifier == null || year == null) {
                return null;
            }
            try {
                Identifier number = new Identifier(identifier);
                return number.contradicts(year) ? number.birthYear().getAsInt() : null;
            } catch (InvalidValueException masked) {
                return null;
            }
        }

        /** With what a list or a stranger may see. */
        public Person masked() {
            Integer year = yearOfBirth();
            return new Person(
                    kind,
                    Masking.name(kind, name),
                    Masking.identifier(identifier),
                    null,
                    year,
                    Masking.phone(phone),
                    Masking.email(email),
                    Masking.address(address));
        }

        @Override
        public String toString() {
            return "Person[" + kind + "]";
        }
    }

    /** Who brought it: the owner, or somebody for the owner, whose relation it is; null when the owner came. */
    public record Proxy(
            String name,
            @Nullable String identifier,
            @Nullable String phone,
            @Nullable String relation,
            @Nullable String authorisation) {

        /** Whether somebody else than the owner brought it. */
        public boolean represents() {
            return relation != null;
        }

        public Proxy masked() {
            return new Proxy(
                    Masking.person(name), Masking.identifier(identifier), Masking.phone(phone), relation, null);
        }

        @Override
        public String toString() {
            return "Proxy[]";
        }
    }

    /** Amounts in VND; null where not known. */
    public record Fees(
            @Nullable Long amount,
            @Nullable String exemption,
            @Nullable Long obligation) {}

    /**
     * The clock and its dates.
     *
     * @param rule how the time is counted, as it was in force at acceptance
     * @param pauseMode what waiting for a supplement does to the limit
     * @param unextendedDueAt the moment on-time is judged by: pauses move it, an extension does not
     * @param dueOn the local day of {@code dueAt}
     * @param provisional whether {@code dueAt} reaches into a year whose holidays are not published
     */
    public record Clockwork(
            TimeRule rule,
            PauseMode pauseMode,
            @Nullable String calendarVersion,
            Instant submittedAt,
            @Nullable Instant answerDueAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant startedAt,
            @Nullable Instant originalDueAt,
            @Nullable Instant dueAt,
            @Nullable Instant unextendedDueAt,
            @Nullable LocalDate dueOn,
            boolean provisional,
            @Nullable Instant pausedSince,
            @Nullable Instant extendedAt,
            @Nullable Instant apologisedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant returnedAt,
            @Nullable Instant closedAt) {

        /** How long the offices may take together. */
        public TimeLimit limit() {
            return rule.limit();
        }
    }

    /** What came of it. */
    public record Result(
            @Nullable DecisionOutcome outcome,
            @Nullable String number,
            @Nullable Instant signedAt) {}

    /** A step of its route, or an opinion that was asked. */
    public record StepView(
            int no,
            StepKind kind,
            String name,
            String nameEn,
            Office office,
            Role role,
            int share,
            @Nullable Integer parallelGroup,
            StepState state,
            @Nullable Instant dueAt,
            @Nullable Integer holderId,
            @Nullable String holder,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {

        /** Whether this is the opinion of another agency that was asked on the way, not a step of the route. */
        public boolean consultation() {
            return kind == StepKind.OPINION && parallelGroup == null;
        }

        /** The step's name in English for {@code en}, in Vietnamese otherwise. */
        public String nameIn(String language) {
            return language.equals("en") ? nameEn : name;
        }
    }

    /** A paper that was handed in. */
    public record ComponentView(
            int no, @Nullable Integer requirement, String name, int originals, int certified, int photocopies) {

        /** Whether the office has any of it; false for one that was only shown. */
        public boolean handedIn() {
            return originals + certified + photocopies > 0;
        }
    }

    /** A date that was given to the citizen. */
    public record PromiseView(
            int no,
            Instant dueAt,
            Instant givenAt,
            PromiseReason reason,
            String calendarVersion,
            boolean provisional,
            String givenBy,
            String toldTo,
            String toldBy) {}

    /** A time the clock stood, and why; when its beginning and its end were recorded, where that was later, else null. */
    public record PauseView(
            int no,
            String cause,
            PauseMode mode,
            @Nullable String legalBasis,
            @Nullable String document,
            @Nullable String recordedBy,
            Instant from,
            @Nullable Instant to,
            @Nullable Instant recordedAt,
            @Nullable Instant endRecordedAt,
            @Nullable String endRecordedBy) {

        public Pause pause() {
            return new Pause(from, to, cause, mode, legalBasis, document, recordedBy, recordedAt);
        }
    }

    /** A file given from one office to another; its state is PENDING, CONFIRMED or REFUSED. */
    public record HandOverView(
            int no,
            int stepNo,
            Office from,
            String giver,
            Office to,
            Role toRole,
            Instant givenAt,
            String state,
            @Nullable Instant answeredAt,
            @Nullable String receiver,
            @Nullable String reason) {}

    /** Whether the clock stands. */
    public boolean paused() {
        return clock.pausedSince() != null;
    }

    /** Whether the result is at the desk, with the citizen, or will never come. */
    public boolean closed() {
        return clock.closedAt() != null;
    }

    /** Names of all who ask for it: the owner and the further parties. */
    public String applicants() {
        return DossierParty.names(owner, parties);
    }

    /** The same with the personal data of its people masked; what officials wrote stays. */
    public DossierView masked() {
        return new DossierView(
                id,
                version,
                code,
                procedure,
                procedureCase,
                channel,
                receiving,
                competent,
                current,
                state,
                money,
                deliveryState,
                synchronisation,
                stepNo,
                recallableBy,
                owner.masked(),
                parties.stream().map(DossierParty::masked).toList(),
                submitter.masked(),
                subject,
                fees,
                delivery,
                Masking.address(deliveryAddress),
                clock,
                dates,
                left,
                result,
                slipIssue,
                steps,
                components,
                promises,
                pauses,
                handOvers,
                events.stream().map(EventView::masked).toList(),
                availableActions);
    }

    /** The same with what the reader may do. */
    public DossierView withActions(List<String> actions) {
        return new DossierView(
                id,
                version,
                code,
                procedure,
                procedureCase,
                channel,
                receiving,
                competent,
                current,
                state,
                money,
                deliveryState,
                synchronisation,
                stepNo,
                recallableBy,
                owner,
                parties,
                submitter,
                subject,
                fees,
                delivery,
                deliveryAddress,
                clock,
                dates,
                left,
                result,
                slipIssue,
                steps,
                components,
                promises,
                pauses,
                handOvers,
                events,
                actions);
    }

    @Override
    public String toString() {
        return "DossierView[" + id + " version " + version + "]";
    }
}
