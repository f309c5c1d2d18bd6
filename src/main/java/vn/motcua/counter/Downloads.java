package vn.motcua.counter;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Attachment;
import vn.motcua.platform.table.TableFile;

/**
 * Responses with a table as a file, written row by row. The file name contains the office and the moment, and no
 * person's name.
 */
@Component
public class Downloads {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm", Locale.ROOT);
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Organisation organisation;
    private final Clock clock;
    private final ZoneId zone;

    Downloads(Organisation organisation, Clock clock, ZoneId zone) {
        this.organisation = organisation;
        this.clock = clock;
        this.zone = zone;
    }

    /** Callback that writes a table. */
    public interface Writing {
        void into(TableFile table) throws IOException;
    }

    /** Format of a table as a file. */
    public enum Kind {
        /** Values separated by semicolons. */
        CSV,
        /** Values separated by commas. */
        COMMA,
        /** Workbook. */
        XLSX
    }

    /**
     * Writes the table as a file.
     *
     * @param sheet name of the sheet of a workbook in the reader's language
     */
    public void file(String name, Kind kind, String sheet, Actor actor, HttpServletResponse response, Writing writing)
            throws IOException {
        String named = name + "-" + suffix(actor);
        if (kind == Kind.XLSX) {
            Attachment.announce(response, WORKBOOK, named + ".xlsx");
        } else {
            Attachment.announce(response, Attachment.CSV, named + ".csv");
        }
        try (TableFile table = table(kind, sheet, response)) {
            writing.into(table);
        }
    }

    private TableFile table(Kind kind, String sheet, HttpServletResponse response) throws IOException {
        return switch (kind) {
            case CSV -> TableFile.csv(response.getOutputStream(), TableFile.Separator.SEMICOLON, zone);
            case COMMA -> TableFile.csv(response.getOutputStream(), TableFile.Separator.COMMA, zone);
            case XLSX -> TableFile.xlsx(response.getOutputStream(), sheet, zone);
        };
    }

    private String suffix(Actor actor) {
        OfficeId office = actor.office();
        String moment = MOMENT.format(LocalDateTime.ofInstant(clock.instant(), zone));
        return office == null ? moment : organisation.office(office).code() + "-" + moment;
    }
}
