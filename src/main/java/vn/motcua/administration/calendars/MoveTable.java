package vn.motcua.administration.calendars;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.motcua.duedate.notice.NoticeMove;
import vn.motcua.duedate.notice.NoticeVerdict;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Formats;
import vn.motcua.platform.table.ListColumns;
import vn.motcua.platform.table.TableFile;

/**
 * Writes the dossiers that a calendar would move as a table for a spreadsheet, in the reader's language, row by row.
 */
@Component
class MoveTable {

    private static final int WIDTH = 20;

    private final ListColumns<NoticeMove> columns;
    private final Formats formats;
    private final Clock clock;
    private final ZoneId zone;

    MoveTable(Organisation organisation, Formats formats, Clock clock, ZoneId zone) {
        this.columns = ListColumns.<NoticeMove>headed("administration.move.")
                .with("code", WIDTH, (move, in) -> move.code())
                .with(
                        "office",
                        WIDTH,
                        (move, in) -> organisation.office(move.office()).nameIn(in.language()))
                .with("outcome", WIDTH, (move, in) -> in.word("administration.outcome." + move.outcome()))
                .with("due-before", WIDTH, (move, in) -> in.dateTime(move.dueBefore()))
                .with("due-after", WIDTH, (move, in) -> in.dateTime(move.promisedAfter()))
                .with("verdict", WIDTH, this::verdicts)
                .with("calendar-says", WIDTH, (move, in) -> in.dateTime(move.dueAfter()))
                .with("judged-before", WIDTH, (move, in) -> in.dateTime(move.judgedBefore()))
                .with("judged-after", WIDTH, (move, in) -> in.dateTime(move.judgedFromThen()));
        this.formats = formats;
        this.clock = clock;
        this.zone = zone;
    }

    /** Creates the table with its headings. */
    TableFile begin(OutputStream to, Locale locale) throws IOException {
        TableFile table = TableFile.csv(to, TableFile.Separator.COMMA, zone);
        columns.writeHeadings(formats.in(locale), table);
        return table;
    }

    /** Writes a row. */
    void print(NoticeMove move, TableFile table, Locale locale) {
        try {
            columns.write(move, formats.in(locale), table);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The effects of the date that would be promised, as of today, in words. */
    private String verdicts(NoticeMove move, Formats in) {
        return NoticeVerdict.of(day(clock.instant()), day(move.dueBefore()), day(move.promisedAfter())).stream()
                .map(verdict -> in.word("administration.verdict." + verdict))
                .collect(Collectors.joining("; "));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
