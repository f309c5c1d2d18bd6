package vn.motcua.dossier.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.fact.AtWork;
import vn.motcua.dossier.fact.EventContent;
import vn.motcua.dossier.fact.HandOverAnswered;
import vn.motcua.dossier.fact.HandOverGiven;
import vn.motcua.dossier.fact.PauseBegun;
import vn.motcua.dossier.fact.PauseEnded;
import vn.motcua.dossier.fact.PromiseGiven;
import vn.motcua.dossier.fact.SlipReplaced;
import vn.motcua.dossier.fact.StepFinished;
import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.dossier.value.StepState;
import vn.motcua.organisation.Role;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimitUnit;

/**
 * The rows of the ledgers that events say there must be, as they are written and as they are compared. The names of the
 * components are those of the columns.
 */
public final class LedgerRows {

    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final List<Paper> papers = new ArrayList<>();
    private final List<FinishedStep> finishedSteps = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final List<ClockInterval> pauses = new ArrayList<>();
    private final List<HandOver> handOvers = new ArrayList<>();
    private final List<ReplacedSlip> slips = new ArrayList<>();

    private LedgerRows() {}

    /** A row of {@code dossier_component}. */
    public record Paper(
            UUID dossierId,
            int no,
            @Nullable Integer requirementId,
            String name,
            int originals,
            int certified,
            int photocopies) {}

    /** A row of {@code dossier_step}: not of a ledger, but compared like one. */
    public record CurrentStep(
            UUID dossierId,
            int no,
            StepKind kind,
            int officeId,
            Role role,
            StepState state,
            @Nullable Instant dueAt,
            @Nullable Integer holderId,
            Instant startedAt,
            @Nullable Instant finishedAt) {

        /** The rows of a dossier whose route is known, in the order of their numbers. */
        public static List<CurrentStep> of(Dossier dossier) {
            return dossier.steps().stream()
                    .filter(step -> dossier.work(step.no()) != null)
                    .map(step -> of(dossier.id, step, Objects.requireNonNull(dossier.work(step.no()))))
                    .toList();
        }

        private static CurrentStep of(UUID dossier, DossierStep step, AtWork work) {
            return new CurrentStep(
                    dossier,
                    step.no(),
                    step.kind(),
                    step.office().value(),
                    step.role(),
                    step.state(),
                    step.dueAt(),
                    work.holderId(),
                    work.startedAt(),
                    work.finishedAt());
        }
    }

    /** A row of {@code finished_step}. */
    public record FinishedStep(
            UUID dossierId,
            int eventSeq,
            int stepNo,
            int officeId,
            @Nullable Integer officialId,
            @Nullable Instant dueAt,
            Instant startedAt,
            Instant finishedAt,
            @Nullable Integer workingMinutes,
            String ending) {

        static FinishedStep of(DossierEvent event, StepFinished step) {
            return new FinishedStep(
                    event.dossier(),
                    event.seq(),
                    step.stepNo(),
                    step.officeId(),
                    step.officialId(),
                    step.dueAt(),
                    step.startedAt(),
                    step.finishedAt(),
                    step.workingMinutes(),
                    step.ending());
        }
    }

    /** A row of {@code promise}. */
    public record Promise(
            UUID dossierId,
            int no,
            int eventSeq,
            Instant dueAt,
            Instant givenAt,
            PromiseReason reason,
            int procedureVersionId,
            TimeLimitUnit limitUnit,
            @Nullable Integer limitAmount,
            String calendarVersion,
            boolean provisional,
            String givenBy,
            String toldTo,
            String toldBy) {

        static Promise of(DossierEvent event, PromiseGiven given, int no) {
            return new Promise(
                    event.dossier(),
                    no,
                    event.seq(),
                    given.dueAt(),
                    given.givenAt(),
                    given.reason(),
                    given.procedureVersionId(),
                    given.limitUnit(),
                    given.limitAmount(),
                    given.calendarVersion(),
                    given.provisional(),
                    given.givenBy(),
                    given.toldTo(),
                    given.toldBy());
        }
    }

    /** A row of {@code clock_interval}. */
    public record ClockInterval(
            UUID dossierId,
            int no,
            int openedSeq,
            String cause,
            PauseMode mode,
            @Nullable String legalBasis,
            @Nullable String document,
            Instant fromAt,
            @Nullable String recordedBy,
            @Nullable Instant recordedAt,
            @Nullable Instant toAt,
            @Nullable Integer closedSeq,
            @Nullable Instant endRecordedAt,
            @Nullable String endRecordedBy,
            @Nullable String endDocument) {

        static ClockInterval of(DossierEvent event, PauseBegun begun, int no) {
            return new ClockInterval(
                    event.dossier(),
                    no,
                    event.seq(),
                    begun.cause(),
                    begun.mode(),
                    begun.legalBasis(),
                    begun.document(),
                    begun.fromAt(),
                    begun.recordedBy(),
                    begun.recordedAt(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        private ClockInterval ended(PauseEnded end, int seq) {
            return new ClockInterval(
                    dossierId,
                    no,
                    openedSeq,
                    cause,
                    mode,
                    legalBasis,
                    document,
                    fromAt,
                    recordedBy,
                    recordedAt,
                    end.toAt(),
                    seq,
                    end.endRecordedAt(),
                    end.endRecordedBy(),
                    end.endDocument());
        }
    }

    /** A row of {@code hand_over}. */
    public record HandOver(
            UUID dossierId,
            int no,
            int stepNo,
            int fromOfficeId,
            String fromName,
            int toOfficeId,
            Role toRole,
            Instant givenAt,
            String state,
            @Nullable Instant answeredAt,
            @Nullable String answeredName,
            @Nullable String reason) {

        static HandOver of(DossierEvent event, HandOverGiven given, int no) {
            return new HandOver(
                    event.dossier(),
                    no,
                    given.stepNo(),
                    given.fromOfficeId(),
                    given.fromName(),
                    given.toOfficeId(),
                    given.toRole(),
                    given.givenAt(),
                    "PENDING",
                    null,
                    null,
                    null);
        }

        private HandOver answered(HandOverAnswered answer) {
            return new HandOver(
                    dossierId,
                    no,
                    stepNo,
                    fromOfficeId,
                    fromName,
                    toOfficeId,
                    toRole,
                    givenAt,
                    answer.state(),
                    answer.answeredAt(),
                    answer.answeredName(),
                    answer.reason());
        }
    }

    /** A row of {@code replaced_slip}; the hash in hexadecimal digits as the database reads it. */
    public record ReplacedSlip(UUID dossierId, String tokenHash, int issue, Instant replacedAt) {

        static ReplacedSlip of(DossierEvent event, SlipReplaced slip) {
            return new ReplacedSlip(
                    event.dossier(), DossierJson.hexadecimal(slip.tokenHash()), slip.issue(), slip.replacedAt());
        }
    }

    /** Reads a row that the database gives as JSON. */
    public static <T> T read(String json, Class<T> type) {
        return ROWS.readValue(json, type);
    }

    /** A row, or a list of rows, as the JSON from which the database fills its own. */
    static String write(Object rows) {
        return ROWS.writeValueAsString(rows);
    }

    /** The rows that follow from the whole history of one dossier. */
    public static LedgerRows of(List<DossierEvent> history) {
        LedgerRows rows = new LedgerRows();
        history.forEach(rows::add);
        return rows;
    }

    /** The rows that one event begins, numbered from 1; those it ends are told apart. */
    static LedgerRows begunBy(DossierEvent event) {
        LedgerRows rows = new LedgerRows();
        rows.begin(event);
        return rows;
    }

    private void add(DossierEvent event) {
        EventContent content = event.content();
        begin(event);
        if (content.pauseEnded() != null) {
            pauses.add(pauses.remove(pauses.size() - 1).ended(content.pauseEnded(), event.seq()));
        }
        if (content.handOverAnswered() != null) {
            handOvers.add(handOvers.remove(handOvers.size() - 1).answered(content.handOverAnswered()));
        }
    }

    private void begin(DossierEvent event) {
        UUID id = event.dossier();
        EventContent content = event.content();
        content.papers()
                .forEach(paper -> papers.add(new Paper(
                        id,
                        paper.no(),
                        paper.requirementId(),
                        paper.name(),
                        paper.originals(),
                        paper.certified(),
                        paper.photocopies())));
        content.finishedSteps().forEach(step -> finishedSteps.add(FinishedStep.of(event, step)));
        if (content.promise() != null) {
            promises.add(Promise.of(event, content.promise(), promises.size() + 1));
        }
        if (content.pauseBegun() != null) {
            pauses.add(ClockInterval.of(event, content.pauseBegun(), pauses.size() + 1));
        }
        if (content.handOver() != null) {
            handOvers.add(HandOver.of(event, content.handOver(), handOvers.size() + 1));
        }
        if (content.slipReplaced() != null) {
            slips.add(ReplacedSlip.of(event, content.slipReplaced()));
        }
    }

    /** Adds the rows of other dossiers. */
    void addAll(LedgerRows other) {
        papers.addAll(other.papers);
        finishedSteps.addAll(other.finishedSteps);
        promises.addAll(other.promises);
        pauses.addAll(other.pauses);
        handOvers.addAll(other.handOvers);
        slips.addAll(other.slips);
    }

    public List<Paper> papers() {
        return papers;
    }

    public List<FinishedStep> finishedSteps() {
        return finishedSteps;
    }

    public List<Promise> promises() {
        return promises;
    }

    public List<ClockInterval> pauses() {
        return pauses;
    }

    public List<HandOver> handOvers() {
        return handOvers;
    }

    public List<ReplacedSlip> slips() {
        return slips;
    }
}
