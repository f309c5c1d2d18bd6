package vn.motcua.counter.worklist;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.desk.DossierRow;
import vn.motcua.desk.ListExports;
import vn.motcua.desk.WorklistRow;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Formats;
import vn.motcua.platform.table.ListColumns;
import vn.motcua.platform.table.TableFile;
import vn.motcua.worktime.WorkingTimeLeft;

/** Lists of the desk as tables, in the reader's language, with the rows, order and masking of their pages. */
@Component
public class WorklistTable {

    private static final ListColumns<WorklistRow> WORK = ListColumns.<WorklistRow>headed("counter.column.")
            .with("code", 24, (row, in) -> row.code())
            .with("owner", 26, (row, in) -> row.owner())
            .with("procedure", 50, (row, in) -> row.procedure().nameIn(in.language()))
            .with("step", 24, (row, in) -> row.stepIn(in.language()))
            .with("left", 16, (row, in) -> left(row.left(), in))
            .with("due", 18, (row, in) -> row.dates().current())
            .with("first", 18, (row, in) -> row.dates().original())
            .with("late", 40, (row, in) -> remarks(row.dates(), Stream.empty(), in))
            .with(
                    "holder",
                    26,
                    (row, in) ->
                            Objects.requireNonNullElseGet(row.holder(), () -> in.word("dossier.holding.UNCLAIMED")));
    private static final ListColumns<DossierRow> WAITING = ListColumns.<DossierRow>headed("counter.column.")
            .with("code", 24, (row, in) -> row.number())
            .with("owner", 26, (row, in) -> row.owner())
            .with("procedure", 50, (row, in) -> row.procedure().nameIn(in.language()))
            .with("state", 28, (row, in) -> in.word("dossier.state." + row.state()))
            .with("office", 34, (row, in) -> row.current().nameIn(in.language()))
            .with("received", 18, (row, in) -> row.submittedAt())
            .with("due", 18, (row, in) -> row.dates().current())
            .with("first", 18, (row, in) -> row.dates().original())
            .with(
                    "late",
                    40,
                    (row, in) -> remarks(
                            row.dates(), Stream.ofNullable(row.pausedSince()).map(paused -> left(row.left(), in)), in));

    private final ListExports exports;
    private final Formats formats;

    WorklistTable(ListExports exports, Formats formats) {
        this.exports = exports;
        this.formats = formats;
    }

    /** Writes the headings and at most {@code most} rows; a last line says when there are more. */
    public void write(
            WorkAsked asked,
            ViewPurpose purpose,
            @Nullable String reason,
            int most,
            Actor actor,
            Locale locale,
            TableFile table)
            throws IOException {
        Formats in = formats.in(locale);
        if (asked.queue() == null) {
            WORK.write(exports.work(actor, asked.filter(), purpose, reason), most, in, table);
        } else {
            WAITING.write(exports.waiting(actor, asked.queue(), purpose, reason), most, in, table);
        }
    }

    /** Remarks that the page shows below the date. */
    private static String remarks(PromisedDates dates, Stream<String> further, Formats in) {
        Stream<String> remarks = Stream.of(
                        late(dates, in),
                        dates.extended() ? in.word("common.dates.extended") : null,
                        dates.provisional() ? in.word("common.dates.provisional") : null)
                .flatMap(Stream::ofNullable);
        return Stream.concat(remarks, further).collect(Collectors.joining("; "));
    }

    private static @Nullable String late(PromisedDates dates, Formats in) {
        if (dates.lateness() == PromisedDates.Lateness.NONE) {
            return null;
        }
        boolean both = dates.moved() && dates.lateness() == PromisedDates.Lateness.BY_BOTH;
        return in.word("common.dates.late." + dates.lateness() + (both ? ".moved" : ""), in.date(dates.judged()));
    }

    private static String left(@Nullable WorkingTimeLeft left, Formats in) {
        if (left == null) {
            return in.word("dossier.group.NO_DATE");
        }
        String key = left.stopped()
                ? left.late() ? "stopped.late" : "stopped"
                : left.late() ? "late" : left.passedToday() ? "passed-today" : "left";
        return in.word(
                "counter." + key,
                in.workingDays(left.amount().days(), left.amount().minutes()));
    }
}
