package vn.motcua.duedate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.dossier.life.CalendarMoves;
import vn.motcua.duedate.DateExplanation.Line;
import vn.motcua.duedate.DateExplanation.Sign;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.ExplanationRow;

/**
 * Makes explanations of dates, the same for citizens, officials, the back of the slip and the API. The module {@code
 * worktime} counts; this class puts the result into words.
 */
@Service
public class DateExplanations {

    private final DueDates dueDates;
    private final DueDateQuery query;
    private final ExplanationWriter writer;
    private final ExplanationWords words;
    private final ZoneId zone;

    DateExplanations(
            DueDates dueDates, DueDateQuery query, ExplanationWriter writer, ExplanationWords words, ZoneId zone) {
        this.dueDates = dueDates;
        this.query = query;
        this.writer = writer;
        this.words = words;
        this.zone = zone;
    }

    /**
     * Explains a dossier's date and the later changes to it. The caller has checked that the actor may see the dossier.
     *
     * @return empty without a date, and when recounting does not give the promised date
     */
    @Transactional(readOnly = true)
    public Optional<DateExplanation> of(DossierId dossier, Locale locale) {
        return query.rule(dossier)
                .flatMap(promised -> dueDates.counted(promised, dossier)
                        .filter(deadline -> deadline.dueAt() != null)
                        .map(deadline -> write(dossier, promised, deadline, locale)));
    }

    private DateExplanation write(DossierId dossier, DueDateQuery.Promised promised, Deadline deadline, Locale locale) {
        Instant counted = deadline.dueAt();
        Instant due = promised.current();
        boolean granted = counted != null && due != null && due.isAfter(counted);
        List<Line> moves = new ArrayList<>();
        if (promised.paused()) {
            query.recordedAfterwards(dossier).forEach(recorded -> moves.add(line(recorded, locale)));
        }
        if (promised.givenAgain()) {
            query.of(dossier).stream()
                    .filter(given -> granted || !given.lengthened()) // a pause in the counting is not reported twice
                    .forEach(given -> moves.add(line(given, locale)));
        }
        return writer.write(deadline, due, promised.provisional(), moves, locale);
    }

    /** Explains the date of a dossier that does not exist yet. */
    public DateExplanation of(Deadline deadline, Locale locale) {
        return writer.write(deadline, deadline.dueAt(), deadline.provisional(), List.of(), locale);
    }

    /** An explanation row as one sentence. */
    public String text(ExplanationRow row, Locale locale) {
        return words.sentence(row, locale);
    }

    private Line line(DueDateQuery.Given given, Locale locale) {
        String number = given.detail(
                switch (given.reason()) {
                    case EXTENDED -> "letterNumber";
                    case CONVERTED -> "procedure";
                    default -> "notice";
                });
        Instant before = given.before();
        String key = switch (given.reason()) {
            case EXTENDED -> "extended";
            case CONVERTED -> "converted";
            case CALENDAR -> given.kind().equals(CalendarMoves.UNDONE) ? "notice-undone" : "notice";
            default -> "lengthened";
        };
        LocalDate from = day(before == null ? given.due() : before);
        return new Line(
                from,
                day(given.due()),
                Sign.MOVED,
                words.day(day(given.givenAt()), locale),
                words.of(
                        locale,
                        number == null ? key + ".without-number" : key,
                        number == null ? "" : number,
                        before == null ? "" : words.promise(before, locale),
                        words.promise(given.due(), locale)),
                given.lengthened() ? null : given.detail("reason"),
                null,
                0,
                "");
    }

    /** A pause recorded afterwards: its moment, the moment of recording, the official, and the evidence. */
    private Line line(DueDateQuery.Recorded recorded, Locale locale) {
        String document = words.reference(recorded.document(), locale);
        return new Line(
                day(recorded.at()),
                day(recorded.recordedAt()),
                Sign.PAUSED,
                words.day(day(recorded.recordedAt()), locale),
                words.of(
                        locale,
                        recorded.ended() ? "recorded-end" : "recorded-begin",
                        words.cause(recorded.cause(), locale),
                        words.promise(recorded.at(), locale),
                        words.promise(recorded.recordedAt(), locale),
                        recorded.recordedBy() == null ? "" : recorded.recordedBy()),
                document,
                null,
                0,
                "");
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
