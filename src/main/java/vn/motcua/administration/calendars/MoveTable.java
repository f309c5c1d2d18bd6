package vn.motcua.administration.calendars;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.duedate.notice.NoticeMove;
import vn.motcua.duedate.notice.NoticeVerdict;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Formats;
import vn.motcua.platform.table.TableFile;

/**
 * Writes the dossiers that a calendar would move as a table for a spreadsheet, in the reader's language, row by row.
 */
@Component
class MoveTable {

    private static final int WIDTH = 20;
    private static final List<String> COLUMNS = List.of(
            "code",
            "office",
            "outcome",
            "due-before",
            "due-after",
            "verdict",
            "calendar-says",
            "judged-before",
            "judged-after");

    private final Organisation organisation;
    private final MessageSource words;
    private final Formats formats;
    private final Clock clock;
    private final ZoneId zone;

    MoveTable(Organisation organisation, MessageSource words, Formats formats, Clock clock, ZoneId zone) {
        this.organisation = organisation;
        this.words = words;
        this.formats = formats;
        this.clock = clock;
        this.zone = zone;
    }

    /** Creates the table with its headings. */
    TableFile begin(OutputStream to, Locale locale) throws IOException {
        TableFile table = TableFile.csv(to, TableFile.Separator.COMMA, zone);
        table.headings(COLUMNS.stream()
                .map(column -> new TableFile.Column(word("administration.move." + column, locale), WIDTH))
                .toList());
        return table;
    }

    /** Writes a row. */
    void print(NoticeMove move, TableFile table, Locale locale) {
        Office office = organisation.office(move.office());
        Formats in = formats.in(locale);
        try {
            table.text(move.code());
            table.text(office.nameIn(locale.getLanguage()));
            table.text(word("administration.outcome." + move.outcome(), locale));
            table.text(in.dateTime(move.dueBefore()));
            table.text(in.dateTime(move.promisedAfter()));
            table.text(verdicts(move, locale));
            table.text(in.dateTime(move.dueAfter()));
            table.text(in.dateTime(move.judgedBefore()));
            table.text(in.dateTime(move.judgedFromThen()));
            table.end();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The effects of the date that would be promised, as of today, in words. */
    private String verdicts(NoticeMove move, Locale locale) {
        return NoticeVerdict.of(day(clock.instant()), day(move.dueBefore()), day(move.promisedAfter())).stream()
                .map(verdict -> word("administration.verdict." + verdict, locale))
                .collect(Collectors.joining("; "));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private String word(String key, Locale locale) {
        return Objects.requireNonNull(words.getMessage(key, null, locale), key);
    }
}
