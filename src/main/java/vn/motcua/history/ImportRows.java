package vn.motcua.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/** Rows of dossiers and events in the text format of COPY. */
final class ImportRows {

    private static final int SECONDS_PER_MINUTE = 60;

    private final StringBuilder dossiers = new StringBuilder();
    private final StringBuilder events = new StringBuilder();
    private final int run;
    private final ZoneId zone;

    /** @param zone zone of local days */
    ImportRows(int run, ZoneId zone) {
        this.run = run;
        this.zone = zone;
    }

    /**
     * Names of a dossier's line as numbers.
     *
     * @param receiving office in whose figures it counts
     */
    record Names(
            Integer procedure,
            Integer office,
            @Nullable Integer official,
            int receiving,
            int officeKey,
            @Nullable Integer officialKey,
            @Nullable Integer version,
            int procedureKey) {}

    void add(ImportLine.Dossier line, Names names) {
        row(
                dossiers,
                line.id(),
                line.ref(),
                line.digest(),
                run,
                line.no(),
                names.procedure(),
                names.office(),
                names.official(),
                names.receiving(),
                names.officeKey(),
                names.officialKey(),
                names.version(),
                names.procedureKey(),
                line.channel(),
                line.receivedAt(),
                offset(line.receivedAt()),
                line.dueAt(),
                offset(line.dueAt()),
                line.finishedAt(),
                offset(line.finishedAt()),
                line.returnedAt(),
                offset(line.returnedAt()),
                day(line.receivedAt()),
                day(line.dueAt()),
                day(line.finishedAt()),
                line.applicant(),
                line.organisation() ? "ORGANISATION" : "PERSON",
                line.ownerName(),
                line.attributes(),
                line.flags());
    }

    void add(ImportLine.Event line, @Nullable Integer activity, @Nullable Integer office, @Nullable Integer official) {
        row(
                events,
                line.dossier(),
                line.digest(),
                1,
                line.at(),
                offset(line.at()),
                activity,
                office,
                official,
                line.attributes(),
                run,
                line.no(),
                line.flags());
    }

    StringBuilder dossiers() {
        return dossiers;
    }

    StringBuilder events() {
        return events;
    }

    /** The local day of a moment, in the configured zone; null for null. */
    @Nullable
    LocalDate day(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.atZoneSameInstant(zone).toLocalDate();
    }

    private static @Nullable Integer offset(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.getOffset().getTotalSeconds() / SECONDS_PER_MINUTE;
    }

    private static void row(StringBuilder rows, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t");
            Object value = values[i];
            if (value == null) {
                rows.append("\\N");
            } else if (value instanceof String text) {
                escaped(rows, text);
            } else {
                rows.append(value);
            }
        }
        rows.append('\n');
    }

    private static void escaped(StringBuilder rows, String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\t' -> rows.append("\\t");
                default -> rows.append(each);
            }
        }
    }
}
