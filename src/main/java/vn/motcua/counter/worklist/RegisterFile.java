package vn.motcua.counter.worklist;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.counter.Downloads;
import vn.motcua.desk.ListExports;
import vn.motcua.desk.RegisterLine;
import vn.motcua.desk.Registers;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Formats;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.table.TableFile;

/** The register of dossiers (Form 07) as a table; like the printed one it names people in full, and is written down as read. */
@Component
class RegisterFile {

    private static final List<String> COLUMNS = List.of(
            "no:8",
            "code:24",
            "procedure:50",
            "owner:30",
            "address:40",
            "phone:16",
            "agency:34",
            "received:18",
            "due:18",
            "passed-on:18",
            "finished:18",
            "returned:18",
            "delivery:22",
            "note:30");

    private final Registers registers;
    private final MessageSource words;
    private final Formats formats;

    RegisterFile(Registers registers, MessageSource words, Formats formats) {
        this.registers = registers;
        this.words = words;
        this.formats = formats;
    }

    /**
     * The register of an office for a file: at most {@value ListExports#MOST} lines; a last one says so when there are more.
     * Its first part is read at once, so that a refusal comes before the file has begun.
     *
     * @throws RefusedException NOT_FOUND when the actor may not see the office's dossiers
     */
    Downloads.Writing of(OfficeId office, LocalDate from, LocalDate to, Actor actor, Locale locale) {
        KeysetPage<RegisterLine> first = registers.lines(office, from, to, null, actor, ViewPurpose.EXPORT);
        return table -> write(first, office, from, to, actor, locale, table);
    }

    private void write(
            KeysetPage<RegisterLine> first,
            OfficeId office,
            LocalDate from,
            LocalDate to,
            Actor actor,
            Locale locale,
            TableFile table)
            throws IOException {
        KeysetPage<RegisterLine> part = first;
        table.headings(COLUMNS.stream()
                .map(column -> column.split(":"))
                .map(column -> new TableFile.Column(
                        word("counter.register.column." + column[0], locale), Integer.parseInt(column[1])))
                .toList());
        int written = 0;
        while (true) {
            for (RegisterLine line : part.rows()) {
                write(line, locale, table);
            }
            written += part.rows().size();
            String next = part.next();
            if (next == null) {
                return;
            }
            if (written >= ListExports.MOST) {
                String most = formats.in(locale).number(ListExports.MOST);
                table.note(words.getMessage("counter.export.more", new Object[] {most}, locale));
                return;
            }
            part = registers.lines(office, from, to, next, actor, ViewPurpose.EXPORT);
        }
    }

    private void write(RegisterLine line, Locale locale, TableFile table) throws IOException {
        boolean english = locale.getLanguage().equals("en");
        String inEnglish = line.procedure().nameEn();
        table.number(line.no());
        table.text(line.code().value());
        table.text(english && inEnglish != null ? inEnglish : line.procedure().name());
        table.text(line.owner());
        table.text(line.address());
        table.text(line.phone());
        table.text(line.competent().nameIn(locale.getLanguage()));
        table.moment(line.receivedAt());
        table.moment(line.dueAt());
        table.moment(line.passedOnAt());
        table.moment(line.finishedAt());
        table.moment(line.returnedAt());
        table.text(line.returnedAt() == null ? null : word("dossier.delivery." + line.delivery(), locale));
        table.text(note(line, locale));
        table.end();
    }

    private String note(RegisterLine line, Locale locale) {
        List<String> notes = new ArrayList<>();
        if (line.extended()) {
            notes.add(word("common.dates.extended", locale));
        }
        if (Stream.of(BusinessState.WITHDRAWN, BusinessState.STOPPED).anyMatch(line.state()::equals)) {
            notes.add(word("dossier.state." + line.state(), locale));
        }
        return String.join("; ", notes);
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
