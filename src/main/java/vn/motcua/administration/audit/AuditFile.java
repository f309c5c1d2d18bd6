package vn.motcua.administration.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Attachment;
import vn.motcua.platform.Formats;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.table.ListColumns;
import vn.motcua.platform.table.TableFile;

/** Writes a list of the audit as a file; that somebody took it along, and why, is itself in the audit. */
@Component
class AuditFile {

    /** Maximum number of lines of a file. */
    static final int MOST = 100_000;

    private static final int SHORTEST_REASON = 5;

    private final ViewLog log;
    private final Formats formats;
    private final Clock clock;
    private final ZoneId zone;

    AuditFile(ViewLog log, Formats formats, Clock clock, ZoneId zone) {
        this.log = log;
        this.formats = formats;
        this.clock = clock;
        this.zone = zone;
    }

    /** Notes that a list of the audit is about to be shown; reading the audit stands in it, too. */
    void shown(String subject, Actor actor) {
        log.listing(subject, actor, ViewPurpose.SUPERVISION);
    }

    /** Refuses a file without a reason, as an error at that field. */
    static void requireReason(AuditForm form, Errors errors) {
        String reason = form.reason();
        if (reason == null || reason.strip().length() < SHORTEST_REASON) {
            errors.rejectValue("reason", "administration.audit.reason.missing");
        }
    }

    /**
     * Writes the file.
     *
     * @param subject how the view log names the list, and how the file begins to be named
     */
    <T> void write(
            String subject,
            ListColumns<T> columns,
            KeysetPage.Source<T> pages,
            AuditForm form,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        log.listing(subject, actor, ViewPurpose.EXPORT, form.reason());
        Attachment.announce(response, Attachment.CSV, subject + "-" + LocalDate.now(clock) + ".csv");
        try (TableFile table = TableFile.csv(response.getOutputStream(), TableFile.Separator.SEMICOLON, zone)) {
            columns.write(pages, MOST, formats.in(locale), table);
        }
    }
}
