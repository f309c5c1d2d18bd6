package vn.motcua.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import vn.motcua.dossier.NoticeMove;
import vn.motcua.dossier.NoticeVerdict;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Formats;
import vn.motcua.platform.SpreadsheetCell;

/** The dossiers a calendar would move, as a table for a spreadsheet, in the reader's language, written row by row. */
@Component
class MoveTable {

    private static final String[] COLUMNS = {
        "code",
        "office",
        "outcome",
        "due-before",
        "due-after",
        "verdict",
        "calendar-says",
        "judged-before",
        "judged-after"
    };

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

    /** Says that a table follows, and how a browser should call it. */
    static void announce(HttpServletResponse response, String fileName) {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
    }

    /** Begins the table with its headings. */
    CSVPrinter begin(Writer to, Locale locale) throws IOException {
        to.write('\ufeff'); // without it spreadsheets take UTF-8 for something else
        CSVPrinter table = new CSVPrinter(to, SpreadsheetCell.TABLE);
        for (String column : COLUMNS) {
            table.print(word("administration.move." + column, locale));
        }
        table.println();
        return table;
    }

    /** One row. */
    void print(NoticeMove move, CSVPrinter table, Locale locale) {
        Office office = organisation.office(move.office());
        Formats in = formats.in(locale);
        try {
            table.printRecord(
                    SpreadsheetCell.safe(move.code()),
                    SpreadsheetCell.safe(office.nameIn(locale.getLanguage())),
                    SpreadsheetCell.safe(word("administration.outcome." + move.outcome(), locale)),
                    in.dateTime(move.dueBefore()),
                    in.dateTime(move.promisedAfter()),
                    SpreadsheetCell.safe(verdicts(move, locale)),
                    in.dateTime(move.dueAfter()),
                    in.dateTime(move.judgedBefore()),
                    in.dateTime(move.judgedFromThen()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** By the date that will be promised, today. */
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
