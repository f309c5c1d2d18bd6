package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.dossier.DateExplanation.Line;
import vn.motcua.dossier.DateExplanation.Sign;
import vn.motcua.dossier.life.CalendarMoves;
import vn.motcua.worktime.Deadline;
import vn.motcua.worktime.ExplanationRow;

/**
 * Tells people why a date is what it is: one account for citizens, officials, the back of the slip and the API. What is
 * counted is counted by the working time alone; here it is put into words.
 */
@Service
public class DateExplanations {

    private final DueDates dueDates;
    private final LaterDates laterDates;
    private final ExplanationWriter writer;
    private final ExplanationWords words;
    private final ZoneId zone;

    DateExplanations(
            DueDates dueDates, LaterDates laterDates, ExplanationWriter writer, ExplanationWords words, ZoneId zone) {
        this.dueDates = dueDates;
        this.laterDates = laterDates;
        this.writer = writer;
        this.words = words;
        this.zone = zone;
    }

    /**
     * Why a dossier's date is what it is, with what moved it afterwards. For callers who have seen the dossier in their
     * scope already.
     *
     * @return empty without a date, and when counting does not lead to the date that was promised
     */
    @Transactional(readOnly = true)
    public Optional<DateExplanation> of(DossierId dossier, Locale locale) {
        return dueDates.explanation(dossier)
                .filter(deadline -> deadline.dueAt() != null)
                .map(deadline -> writer.write(
                        deadline,
                        laterDates.promised(dossier),
                        laterDates.of(dossier).stream()
                                .map(given -> line(given, locale))
                                .toList(),
                        locale));
    }

    /** Why a date would be what it is, for a dossier that is not there yet. */
    public DateExplanation of(Deadline deadline, Locale locale) {
        return writer.write(deadline, deadline.dueAt(), List.of(), locale);
    }

    /** One row as a sentence. */
    public String text(ExplanationRow row, Locale locale) {
        return words.sentence(row, locale);
    }

    private Line line(LaterDates.Given given, Locale locale) {
        boolean letter = given.reason() == PromiseReason.EXTENDED;
        String number = given.detail(letter ? "letterNumber" : "notice");
        Instant before = given.before();
        String key = letter ? "extended" : given.kind().equals(CalendarMoves.UNDONE) ? "notice-undone" : "notice";
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
                given.detail("reason"),
                null,
                0,
                "");
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
