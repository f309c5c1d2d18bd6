package vn.motcua.supervision;

import java.io.IOException;
import java.util.Locale;

import org.springframework.stereotype.Component;

import vn.motcua.figures.DateChange;
import vn.motcua.figures.DateChangeFilter;
import vn.motcua.figures.DateChangeQuery;
import vn.motcua.figures.FigureFilter;
import vn.motcua.figures.PauseFilter;
import vn.motcua.figures.PauseOfClock;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Formats;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.table.ListColumns;
import vn.motcua.platform.table.TableFile;

/** Writes the lists of moved dates as tables for a spreadsheet, page by page; no cell begins like a formula. */
@Component
class MovesFile {

    private static final int WIDTH = 20;
    private static final ListColumns<DateChange> MOVED = ListColumns.<DateChange>headed("supervision.column.")
            .with("code", WIDTH, (row, in) -> row.code())
            .with("owner", WIDTH, (row, in) -> row.owner())
            .with("procedure", WIDTH, (row, in) -> row.procedure().code())
            .with("receiving", WIDTH, (row, in) -> row.receiving().nameIn(in.language()))
            .with("reason", WIDTH, (row, in) -> in.word("dossier.promise." + row.reason()))
            .with("before", WIDTH, (row, in) -> in.dateTime(row.before()))
            .with("due", WIDTH, (row, in) -> in.dateTime(row.dueAt()))
            .with("given", WIDTH, (row, in) -> in.dateTime(row.givenAt()))
            .with("by", WIDTH, (row, in) -> row.givenBy())
            .with("why", WIDTH, (row, in) -> row.why())
            .with("document", WIDTH, (row, in) -> row.document());
    private static final ListColumns<PauseOfClock> PAUSES = ListColumns.<PauseOfClock>headed("supervision.column.")
            .with("code", WIDTH, (row, in) -> row.code())
            .with("owner", WIDTH, (row, in) -> row.owner())
            .with("procedure", WIDTH, (row, in) -> row.procedure().code())
            .with("receiving", WIDTH, (row, in) -> row.receiving().nameIn(in.language()))
            .with("cause", WIDTH, (row, in) -> in.word("dossier.pause." + row.cause()))
            .with("mode", WIDTH, (row, in) -> in.word("dossier.pause-mode." + row.mode()))
            .with("from", WIDTH, (row, in) -> in.dateTime(row.from()))
            .with("to", WIDTH, (row, in) -> in.dateTime(row.to()))
            .with("days", WIDTH, (row, in) -> Integer.toString(row.workingDays()))
            .with("basis", WIDTH, (row, in) -> row.legalBasis())
            .with("document", WIDTH, (row, in) -> row.document());

    private final DateChangeQuery moves;
    private final Formats formats;

    MovesFile(DateChangeQuery moves, Formats formats) {
        this.moves = moves;
        this.formats = formats;
    }

    void moved(DateChangeFilter which, FigureFilter filter, Actor actor, Locale locale, TableFile table)
            throws IOException {
        MOVED.write(cursor -> moves.moved(which, filter, actor, cursor, KeysetPage.LONGEST), formats.in(locale), table);
    }

    void pauses(PauseFilter which, FigureFilter filter, Actor actor, Locale locale, TableFile table)
            throws IOException {
        PAUSES.write(
                cursor -> moves.pauses(which, filter, actor, cursor, KeysetPage.LONGEST), formats.in(locale), table);
    }
}
