package vn.motcua.vocabulary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Number of what was handed in online or by post, by which people name and track it before the office gives it a code, and
 * afterwards: {@code <office>-<yyMMdd>-9<hundredths of a second of the day, 7 digits>}. It has the form of a {@link
 * DossierCode} with a sequence that no office reaches, so that it is typed, pasted and read as a code is. It is read from the
 * dossier's id, which begins with its moment (RFC 9562, version 7): nothing is stored. Like a code it gives no access; two
 * submissions of one office in the same hundredth of a second share it and differ in their check numbers.
 */
public final class SubmissionNumber {

    private static final int FIRST = 90_000_000;
    private static final Duration UNIT = Duration.ofMillis(10);
    private static final int MOMENT_BITS = 16;
    private static final ZoneId COUNTRY = ZoneId.of("Asia/Ho_Chi_Minh"); // a number must not change with a setting

    /**
     * Ids of the dossiers that can have a number.
     *
     * @param from first id
     * @param before first id after them
     */
    public record Ids(UUID from, UUID before) {}

    private SubmissionNumber() {}

    /** The number of a dossier that was handed in at an office. */
    public static DossierCode of(String officeCode, UUID dossier) {
        ZonedDateTime moment = Instant.ofEpochMilli(dossier.getMostSignificantBits() >>> MOMENT_BITS)
                .atZone(COUNTRY);
        int unit = (int) (moment.toLocalTime().toNanoOfDay() / UNIT.toNanos());
        return DossierCode.of(officeCode, moment.toLocalDate(), FIRST + unit);
    }

    /** A dossier's code, or the number of the submission before it has one. */
    public static String orCode(@Nullable String code, String officeCode, DossierId dossier) {
        return code == null ? of(officeCode, dossier.value()).value() : code;
    }

    /** The ids a number stands for; empty for a code that is none. */
    public static Optional<Ids> ids(DossierCode number) {
        int unit = number.sequence() - FIRST;
        LocalDate day = number.day();
        if (DossierCode.isTrial(number.value())
                || unit < 0
                || unit >= Duration.ofDays(1).dividedBy(UNIT)) {
            return Optional.empty();
        }
        Instant from = day.atStartOfDay(COUNTRY).toInstant().plus(UNIT.multipliedBy(unit));
        return Optional.of(new Ids(first(from), first(from.plus(UNIT))));
    }

    /** The least id of a moment; ids are compared by their bytes. */
    private static UUID first(Instant moment) {
        return new UUID(moment.toEpochMilli() << MOMENT_BITS, 0);
    }
}
