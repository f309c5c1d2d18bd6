package vn.motcua.counter.worklist;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.counter.Downloads;
import vn.motcua.desk.ListExports;
import vn.motcua.desk.LookUpFilter;
import vn.motcua.desk.RegisterLine;
import vn.motcua.desk.RegisterQuery;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Formats;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.table.ListColumns;

/**
 * Register of dossiers (Form 07) as a table. Like the printed register it shows full names, and reading it is logged with its reason;
 * telephones are in full for those alone who call citizens (finding M8).
 */
@Component
class RegisterFile {

    private static final ListColumns<RegisterLine> WITH_TELEPHONES = columns((line, in) -> in.phone(line.phone()));
    private static final ListColumns<RegisterLine> WITHOUT_TELEPHONES =
            columns((line, in) -> in.maskedPhone(line.phone()));

    private final RegisterQuery registers;
    private final Formats formats;

    RegisterFile(RegisterQuery registers, Formats formats) {
        this.registers = registers;
        this.formats = formats;
    }

    private static ListColumns<RegisterLine> columns(BiFunction<RegisterLine, Formats, String> phone) {
        return ListColumns.<RegisterLine>headed("counter.register.column.")
                .with("no", 8, (line, in) -> line.no())
                .with("code", 24, (line, in) -> line.code().value())
                .with("procedure", 50, (line, in) -> line.procedure().nameIn(in.language()))
                .with("owner", 30, (line, in) -> line.owner())
                .with("address", 40, (line, in) -> line.address())
                .with("phone", 16, phone::apply)
                .with("agency", 34, (line, in) -> line.competent().nameIn(in.language()))
                .with("received", 18, (line, in) -> line.receivedAt())
                .with("due", 18, (line, in) -> line.dueAt())
                .with("passed-on", 18, (line, in) -> line.passedOnAt())
                .with("finished", 18, (line, in) -> line.finishedAt())
                .with("returned", 18, (line, in) -> line.returnedAt())
                .with(
                        "delivery",
                        22,
                        (line, in) -> line.returnedAt() == null ? null : in.word("dossier.delivery." + line.delivery()))
                .with("note", 30, RegisterFile::note);
    }

    /**
     * Writes the register of an office, at most {@value ListExports#MOST} lines; a last line says when there are more.
     * The first part is read before writing begins, so that a refusal precedes the response.
     *
     * @param reason what the actor needs it for
     * @throws RefusedException NOT_FOUND when the actor may not see the office's dossiers
     */
    Downloads.Writing of(OfficeId office, LocalDate from, LocalDate to, String reason, Actor actor, Locale locale) {
        return writing(
                cursor -> registers.lines(office, from, to, cursor, actor, ViewPurpose.EXPORT, reason), actor, locale);
    }

    /** Writes the register of what a look-up finds, see {@link #of(OfficeId, LocalDate, LocalDate, String, Actor, Locale)}. */
    Downloads.Writing of(LookUpFilter filter, String reason, Actor actor, Locale locale) {
        return writing(cursor -> registers.lines(filter, cursor, actor, ViewPurpose.EXPORT, reason), actor, locale);
    }

    private Downloads.Writing writing(KeysetPage.Source<RegisterLine> parts, Actor actor, Locale locale) {
        ListColumns<RegisterLine> columns = actor.hasAny(Role.TELEPHONING) ? WITH_TELEPHONES : WITHOUT_TELEPHONES;
        KeysetPage<RegisterLine> first = parts.after(null);
        return table -> columns.write(
                cursor -> cursor == null ? first : parts.after(cursor), ListExports.MOST, formats.in(locale), table);
    }

    private static String note(RegisterLine line, Formats in) {
        boolean ended = line.state() == BusinessState.WITHDRAWN || line.state() == BusinessState.STOPPED;
        return Stream.of(
                        line.extended() ? in.word("common.dates.extended") : null,
                        ended ? in.word("dossier.state." + line.state()) : null)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining("; "));
    }
}
