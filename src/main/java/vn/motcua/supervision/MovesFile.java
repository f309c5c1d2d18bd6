package vn.motcua.supervision;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.figures.DateChange;
import vn.motcua.figures.DateChangeFilter;
import vn.motcua.figures.DateChanges;
import vn.motcua.figures.FigureFilter;
import vn.motcua.figures.PauseFilter;
import vn.motcua.figures.PauseOfClock;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Formats;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.table.TableFile;

/** Writes the lists of moved dates as tables for a spreadsheet, page by page; no cell begins like a formula. */
@Component
class MovesFile {

    private static final int WIDTH = 20;

    private final DateChanges moves;
    private final MessageSource words;
    private final Formats formats;

    MovesFile(DateChanges moves, MessageSource words, Formats formats) {
        this.moves = moves;
        this.words = words;
        this.formats = formats;
    }

    private interface Pages<T> {
        KeysetPage<T> after(@Nullable String cursor);
    }

    private interface Cells<T> {
        Stream<@Nullable String> of(T row);
    }

    void moved(DateChangeFilter which, FigureFilter filter, Actor actor, Locale locale, TableFile table)
            throws IOException {
        write(
                table,
                locale,
                List.of(
                        "code",
                        "owner",
                        "procedure",
                        "receiving",
                        "reason",
                        "before",
                        "due",
                        "given",
                        "by",
                        "why",
                        "document"),
                cursor -> moves.moved(which, filter, actor, cursor, KeysetPage.LONGEST),
                row -> cells(row, locale));
    }

    private Stream<@Nullable String> cells(DateChange row, Locale locale) {
        Formats format = formats.in(locale);
        return Stream.of(
                row.code(),
                row.owner(),
                row.procedure().code(),
                row.receiving().nameIn(locale.getLanguage()),
                word("dossier.promise." + row.reason(), locale),
                format.dateTime(row.before()),
                format.dateTime(row.dueAt()),
                format.dateTime(row.givenAt()),
                row.givenBy(),
                row.why(),
                row.document());
    }

    void pauses(PauseFilter which, FigureFilter filter, Actor actor, Locale locale, TableFile table)
            throws IOException {
        write(
                table,
                locale,
                List.of(
                        "code",
                        "owner",
                        "procedure",
                        "receiving",
                        "cause",
                        "mode",
                        "from",
                        "to",
                        "days",
                        "basis",
                        "document"),
                cursor -> moves.pauses(which, filter, actor, cursor, KeysetPage.LONGEST),
                row -> cells(row, locale));
    }

    private Stream<@Nullable String> cells(PauseOfClock row, Locale locale) {
        Formats format = formats.in(locale);
        return Stream.of(
                row.code(),
                row.owner(),
                row.procedure().code(),
                row.receiving().nameIn(locale.getLanguage()),
                word("dossier.pause." + row.cause(), locale),
                word("dossier.pause-mode." + row.mode(), locale),
                format.dateTime(row.from()),
                format.dateTime(row.to()),
                Integer.toString(row.workingDays()),
                row.legalBasis(),
                row.document());
    }

    private <T> void write(TableFile table, Locale locale, List<String> columns, Pages<T> pages, Cells<T> cells)
            throws IOException {
        table.headings(columns.stream()
                .map(column -> new TableFile.Column(word("supervision.column." + column, locale), WIDTH))
                .toList());
        String cursor = null;
        do {
            KeysetPage<T> page = pages.after(cursor);
            for (T row : page.rows()) {
                for (Object cell : cells.of(row).toArray()) {
                    table.text((String) cell);
                }
                table.end();
            }
            cursor = page.next();
        } while (cursor != null);
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
