package vn.motcua.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;

/**
 * A ticket of one office and day.
 *
 * @param letter the line it waits in now; another than the printed one after a transfer
 * @param printedLetter with the number, what stands on the paper
 * @param number from 1 for each line and day
 * @param priorityReason why it goes before others, or null
 * @param desk where it was called to last, or null
 * @param calls how often it was called
 * @param misses how often nobody came
 * @param dossier what was received with it, or null
 */
public record Ticket(
        long id,
        OfficeId office,
        LocalDate day,
        String letter,
        String printedLetter,
        int number,
        TicketState state,
        @Nullable String priorityReason,
        Instant issuedAt,
        @Nullable Instant calledAt,
        @Nullable String desk,
        int calls,
        int misses,
        @Nullable UUID dossier) {

    /** After so many calls without anybody coming, a ticket is not called again. */
    public static final int MOST_MISSES = 3;

    /** What is called out: {@code B047}. */
    public String label() {
        return label(printedLetter, number);
    }

    static String label(String letter, int number) {
        return String.format(Locale.ROOT, "%s%03d", letter, number);
    }

    /** Whether it goes before those without a reason. */
    public boolean priority() {
        return priorityReason != null;
    }
}
