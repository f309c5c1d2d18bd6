package vn.motcua.counter.worklist;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.desk.DossierRow;
import vn.motcua.desk.ListExports;
import vn.motcua.desk.WorklistRow;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Formats;
import vn.motcua.platform.table.TableFile;
import vn.motcua.worktime.WorkingTimeLeft;

/** The desk's lists as tables, in the reader's language: the rows, the order and the masks of the page they are taken from. */
@Component
public class WorklistTable {

    private static final List<String> WORK = List.of(
            "code:24", "owner:26", "procedure:50", "step:24", "left:16", "due:18", "first:18", "late:40", "holder:26");
    private static final List<String> WAITING = List.of(
            "code:24",
            "owner:26",
            "procedure:50",
            "state:28",
            "office:34",
            "received:18",
            "due:18",
            "first:18",
            "late:40");

    private final ListExports exports;
    private final MessageSource words;
    private final Formats formats;

    WorklistTable(ListExports exports, MessageSource words, Formats formats) {
        this.exports = exports;
        this.words = words;
        this.formats = formats;
    }

    /** Writes headings and rows; a last line says so when there are more than were taken. */
    public void write(WorkAsked asked, ViewPurpose purpose, int most, Actor actor, Locale locale, TableFile table)
            throws IOException {
        Words in = new Words(locale);
        boolean more;
        if (asked.queue() == null) {
            table.headings(in.headings(WORK));
            more = exports.work(actor, asked.filter(), purpose, most, row -> in.write(row, table));
        } else {
            table.headings(in.headings(WAITING));
            more = exports.waiting(actor, asked.queue(), purpose, most, row -> in.write(row, table));
        }
        if (more) {
            table.note(in.word("counter.export.more", formats.in(locale).number(most)));
        }
    }

    /** The cells in one language. */
    private final class Words {

        private final Locale locale;
        private final Formats format;

        Words(Locale locale) {
            this.locale = locale;
            this.format = formats.in(locale);
        }

        List<TableFile.Column> headings(List<String> columns) {
            return columns.stream()
                    .map(column -> column.split(":"))
                    .map(column ->
                            new TableFile.Column(word("counter.column." + column[0]), Integer.parseInt(column[1])))
                    .toList();
        }

        void write(WorklistRow row, TableFile table) throws IOException {
            String holder = row.holder();
            table.text(row.code());
            table.text(row.owner());
            table.text(name(row.procedure()));
            table.text(row.stepIn(locale.getLanguage()));
            table.text(left(row.left()));
            dates(row.dates(), Stream.empty(), table);
            table.text(holder == null ? word("dossier.holding.UNCLAIMED") : holder);
            table.end();
        }

        void write(DossierRow row, TableFile table) throws IOException {
            String code = row.code();
            table.text(code == null ? word("counter.no-code") : code);
            table.text(row.owner());
            table.text(name(row.procedure()));
            table.text(word("dossier.state." + row.state()));
            table.text(row.current().nameIn(locale.getLanguage()));
            table.moment(row.submittedAt());
            dates(row.dates(), row.pausedSince() == null ? Stream.empty() : Stream.of(left(row.left())), table);
            table.end();
        }

        /** What is promised, what was promised first, and what the page says below the date. */
        private void dates(PromisedDates dates, Stream<String> further, TableFile table) throws IOException {
            table.moment(dates.current());
            table.moment(dates.original());
            Stream<String> remarks = Stream.of(
                            late(dates),
                            dates.extended() ? word("common.dates.extended") : null,
                            dates.provisional() ? word("common.dates.provisional") : null)
                    .flatMap(Stream::ofNullable);
            table.text(Stream.concat(remarks, further).collect(Collectors.joining("; ")));
        }

        private @Nullable String late(PromisedDates dates) {
            if (dates.lateness() == PromisedDates.Lateness.NONE) {
                return null;
            }
            boolean both = dates.moved() && dates.lateness() == PromisedDates.Lateness.BY_BOTH;
            Instant judged = dates.judged();
            return word("common.dates.late." + dates.lateness() + (both ? ".moved" : ""), format.date(judged));
        }

        private String left(@Nullable WorkingTimeLeft left) {
            if (left == null) {
                return word("dossier.group.NO_DATE");
            }
            String time = format.workingDays(left.amount().days(), left.amount().minutes());
            String key = left.stopped() ? left.late() ? "stopped.late" : "stopped" : left.late() ? "late" : "left";
            return word("counter." + key, time);
        }

        private String name(ProcedureVersion procedure) {
            String english = procedure.nameEn();
            return locale.getLanguage().equals("en") && english != null ? english : procedure.name();
        }

        String word(String key, Object... values) {
            return words.getMessage(key, Arrays.copyOf(values, values.length), locale);
        }
    }
}
