package vn.motcua.duedate.notice;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.platform.Sha256;

/**
 * List of the effects of a notice, unchanged once it is complete. Its file has a single form, so that anybody can
 * recompute the stored SHA-256 from the file alone.
 */
@Component
class NoticeList {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "dossier",
                    "code",
                    "outcome",
                    "due_before",
                    "due_after",
                    "judged_due_before",
                    "judged_due_after",
                    "event",
                    "event_hash",
                    "done_at")
            .get();

    private final NoticeQuery query;

    NoticeList(NoticeQuery query) {
        this.query = query;
    }

    /** Writes the whole list as a CSV table (RFC 4180, UTF-8): the input of the digest. */
    @Transactional(readOnly = true)
    public void write(CalendarNoticeId notice, CalendarNotices.Direction direction, OutputStream out) {
        try {
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            CSVPrinter table = new CSVPrinter(writer, FORMAT);
            query.each(notice, direction, (move, doneAt) -> print(move, doneAt, table));
            table.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void print(NoticeMove move, Instant doneAt, CSVPrinter table) {
        try {
            table.printRecord(
                    move.dossier(),
                    move.code(),
                    move.outcome(),
                    move.dueBefore(),
                    move.dueAfter(),
                    move.judgedBefore(),
                    move.judgedAfter(),
                    move.event(),
                    move.eventHash(),
                    doneAt);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** SHA-256 of {@link #write the written file}, read in this or a new transaction. */
    @Transactional(readOnly = true)
    public byte[] digest(CalendarNoticeId notice, CalendarNotices.Direction direction) {
        MessageDigest digest = Sha256.begin();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            write(notice, direction, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return digest.digest();
    }
}
