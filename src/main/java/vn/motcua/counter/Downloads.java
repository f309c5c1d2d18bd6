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

    public void csv(
            String name, TableFile.Separator separator, Actor actor, HttpServletResponse response, Writing writing)
            throws IOException {
        Attachment.announce(response, Attachment.CSV, name + "-" + suffix(actor) + ".csv");
        try (TableFile table = TableFile.csv(response.getOutputStream(), separator, zone)) {
            writing.into(table);
        }
    }

    /**
     * Writes the table as a workbook.
     *
     * @param sheet name of the sheet in the reader's language
     */
    public void xlsx(String name, String sheet, Actor actor, HttpServletResponse response, Writing writing)
            throws IOException {
        Attachment.announce(response, WORKBOOK, name + "-" + suffix(actor) + ".xlsx");
        try (TableFile table = TableFile.xlsx(response.getOutputStream(), sheet, zone)) {
            writing.into(table);
        }
    }

    private String suffix(Actor actor) {
        OfficeId office = actor.office();
        String moment = MOMENT.format(LocalDateTime.ofInstant(clock.instant(), zone));
        return office == null ? moment : organisation.office(office).code() + "-" + moment;
    }
}
