package vn.motcua.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.desk.LookUpFilter;
import vn.motcua.desk.RegisterLine;
import vn.motcua.desk.RegisterQuery;
import vn.motcua.desk.handover.HandOverSlipContent;
import vn.motcua.desk.handover.HandOverSlipService;
import vn.motcua.desk.reception.GivenNotice;
import vn.motcua.desk.reception.ReceptionNotices;
import vn.motcua.document.form.FormContent;
import vn.motcua.document.form.FormSet;
import vn.motcua.document.form.FormWords;
import vn.motcua.document.form.PrintedDocument;
import vn.motcua.document.store.PaperStore;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;

/**
 * Prints and keeps the papers of an office that do not belong to one dossier: notices of the desk, hand-over slips, the
 * register.
 */
@Service
public class OfficePapers {

    /** Maximum period of a printed register, in days. */
    public static final int LONGEST_PERIOD = 366;

    /** Maximum number of lines of a print, about sixty pages. Further lines are printed as the next part. */
    private static final int MOST_LINES = 1_000;

    private final ReceptionNotices notices;
    private final HandOverSlipService handOvers;
    private final RegisterQuery registers;
    private final LetterForms letters;
    private final OfficeForms forms;
    private final PaperStore papers;
    private final Organisation organisation;
    private final FormWords words;
    private final ViewLog log;
    private final Clock clock;

    OfficePapers(
            ReceptionNotices notices,
            HandOverSlipService handOvers,
            RegisterQuery registers,
            LetterForms letters,
            OfficeForms forms,
            PaperStore papers,
            Organisation organisation,
            FormWords words,
            ViewLog log,
            Clock clock) {
        this.notices = notices;
        this.handOvers = handOvers;
        this.registers = registers;
        this.letters = letters;
        this.forms = forms;
        this.papers = papers;
        this.organisation = organisation;
        this.words = words;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A printed part of the register.
     *
     * @param next cursor of the next part; null when this was the last
     */
    public record RegisterPart(
            PrintedDocument document, @Nullable String next) {}

    /**
     * Form 02 or 03 of a notice given at the desk.
     *
     * @throws RefusedException NOT_FOUND unless the notice was given at an office that the actor may see
     */
    public PrintedDocument notice(UUID notice, Actor actor) {
        GivenNotice given = notices.given(notice, actor);
        FormContent filled = letters.notice(given, FormSet.on(words.day(clock.instant())));
        return papers.latest(filled.subject()).orElseGet(() -> papers.keep(filled, actor));
    }

    /**
     * The slip for all files that the actor's office has given to another one and that nobody there has taken yet.
     *
     * @throws RefusedException CONFLICT when there are none
     */
    public PrintedDocument handOver(OfficeId to, Actor actor) {
        HandOverSlipContent slip = handOvers.make(to, actor);
        return papers.keep(forms.handOver(slip, actor.name(), FormSet.on(words.day(slip.madeAt()))), actor);
    }

    /**
     * Prints the register of an office, at most {@value #MOST_LINES} lines at once.
     *
     * @param from the first day of reception
     * @param to the last day of reception
     * @param after cursor from the part before; null for the beginning
     * @param reason what it is printed for, in the actor's words; null where nobody asks. Telephones are in full for those
     *     alone who call citizens
     * @throws RefusedException INVALID for a time that ends before it begins or is longer than {@value #LONGEST_PERIOD} days,
     *     CONFLICT when nothing was received, NOT_FOUND for an office the actor may not see
     */
    public RegisterPart register(
            OfficeId office,
            LocalDate from,
            LocalDate to,
            @Nullable String after,
            @Nullable String reason,
            Actor actor) {
        checkPeriod(from, to);
        String period = words.text("document.form-07.period", words.date(from), words.date(to));
        return register(
                office,
                period,
                after,
                actor,
                next -> registers.lines(office, from, to, next, actor, ViewPurpose.PRINTING, reason));
    }

    /**
     * Prints the register of what a look-up finds, at most {@value #MOST_LINES} lines at once; its head says by what was
     * looked up.
     *
     * @param office office that prints it
     * @throws RefusedException as {@link #register(OfficeId, LocalDate, LocalDate, String, String, Actor)}
     */
    public RegisterPart register(
            OfficeId office, LookUpFilter filter, @Nullable String after, @Nullable String reason, Actor actor) {
        checkPeriod(filter.from(), filter.to());
        return register(
                office,
                described(filter),
                after,
                actor,
                next -> registers.lines(filter, next, actor, ViewPurpose.PRINTING, reason));
    }

    /** What a look-up asks for, in the words of the paper. */
    private String described(LookUpFilter filter) {
        BusinessState state = filter.state();
        OfficeId at = filter.office();
        OfficialId holder = filter.holder();
        return Stream.of(
                        words.text(
                                "document.form-07.period." + filter.period(),
                                words.date(filter.from()),
                                words.date(filter.to())),
                        filter.procedure() == null
                                ? null
                                : words.text("document.form-07.procedure", filter.procedure()),
                        state == null ? null : words.text("dossier.state." + state),
                        at == null ? null : organisation.office(at).name(),
                        holder == null ? null : organisation.official(holder).fullName())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining("; "));
    }

    private RegisterPart register(
            OfficeId office,
            String period,
            @Nullable String after,
            Actor actor,
            KeysetPage.Source<RegisterLine> batches) {
        List<RegisterLine> lines = new ArrayList<>();
        String next = after;
        do {
            KeysetPage<RegisterLine> batch = batches.after(next);
            lines.addAll(batch.rows());
            next = batch.next();
        } while (next != null && lines.size() < MOST_LINES);
        if (lines.isEmpty()) {
            throw RefusedException.conflict("document.refusal.empty-register");
        }
        Instant now = clock.instant();
        FormSet set = FormSet.on(words.day(now));
        return new RegisterPart(
                papers.keep(
                        forms.register(
                                organisation.office(office), period, lines, actor.hasAny(Role.TELEPHONING), set, now),
                        actor),
                next);
    }

    /**
     * Checks whether a register may be printed for these days.
     *
     * @throws RefusedException INVALID for a time that ends before it begins or is longer than {@value #LONGEST_PERIOD} days
     */
    public static void checkPeriod(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw RefusedException.invalidField("to", "document.refusal.period-backwards");
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST_PERIOD) {
            throw RefusedException.invalidField("to", "document.refusal.period-long", LONGEST_PERIOD);
        }
    }

    /**
     * A printed paper of an office; the reading is recorded in the view log.
     *
     * @throws RefusedException NOT_FOUND when there is none of an office the actor may see
     */
    public PrintedDocument kept(UUID document, Actor actor) {
        Optional<PrintedDocument> found = papers.find(document);
        PrintedDocument paper = found.filter(printed -> printed.dossier() == null)
                .filter(printed -> actor.mayActAt(printed.office()) || actor.maySee(printed.office()))
                .orElseThrow(() -> RefusedException.notFound("document.refusal.no-paper"));
        log.listing(
                switch (paper.form()) {
                    case HAND_OVER_SLIP -> "hand-over";
                    case REGISTER -> "register";
                    default -> "notice";
                },
                actor,
                ViewPurpose.PRINTING);
        return paper;
    }

    /** Prints a paper of an office again, with a stamp. */
    public PrintedDocument again(UUID document, Actor actor) {
        return papers.again(kept(document, actor), null, UnaryOperator.identity(), actor);
    }

    /** The PDF of a printed paper, PDF/A-2u and PDF/UA-1; always the same bytes. */
    public byte[] pdf(PrintedDocument printed) {
        return papers.pdf(printed);
    }
}
