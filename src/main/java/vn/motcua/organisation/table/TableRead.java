package vn.motcua.organisation.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import vn.motcua.platform.RefusedException;
import vn.motcua.platform.table.TableProblem;
import vn.motcua.platform.table.TableReader;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * What was read of a table.
 *
 * @param rows rows that can be taken
 * @param problems lines that cannot, with the reason; while there are some, nothing is taken
 * @param <R> type of the rows
 */
public record TableRead<R extends TableRow>(List<R> rows, List<TableProblem> problems) {

    private static final int MOST_PROBLEMS = 100;

    public TableRead {
        rows = List.copyOf(rows);
        problems = problems.stream().limit(MOST_PROBLEMS).toList();
    }

    /** Makes a row of cells; a refusal or an unfit value is a problem of the line. */
    interface Reader<R> {
        R row(int line, CSVRecord cells);
    }

    /** Number of rows that change something in this way. */
    public int count(TableChange change) {
        return (int) rows.stream().filter(each -> each.change() == change).count();
    }

    /** Whether something would change, and nothing stands against it. */
    public boolean takeable() {
        return problems.isEmpty() && count(TableChange.SAME) < rows.size();
    }

    static <R extends TableRow> TableRead<R> of(
            byte[] file, List<String> columns, int needed, int most, Reader<R> reader) {
        List<R> rows = new ArrayList<>();
        List<TableProblem> problems = new ArrayList<>();
        try (CSVParser parser = TableReader.rows(file)) {
            if (!parser.getHeaderNames().containsAll(columns.subList(0, needed))) {
                problems.add(new TableProblem(1, "organisation.table.headings", List.of(String.join(", ", columns))));
                return new TableRead<>(rows, problems);
            }
            for (CSVRecord cells : parser) {
                int line = Math.toIntExact(parser.getCurrentLineNumber());
                if (rows.size() + problems.size() >= most) {
                    problems.add(new TableProblem(line, "organisation.table.too-many", List.of(most)));
                    break;
                }
                try {
                    rows.add(reader.row(line, cells));
                } catch (RefusedException refused) {
                    problems.add(new TableProblem(line, refused.messageKey(), texts(refused.arguments())));
                } catch (InvalidValueException unfit) {
                    problems.add(new TableProblem(line, unfit.messageKey(), texts(unfit.arguments())));
                }
            }
        } catch (CharacterCodingException unreadable) {
            problems.add(new TableProblem(0, "organisation.table.not-text", List.of()));
        } catch (IOException | IllegalArgumentException | IllegalStateException | UncheckedIOException unreadable) {
            problems.add(new TableProblem(0, "organisation.table.unreadable", List.of()));
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(new TableProblem(0, "organisation.table.empty", List.of()));
        }
        return new TableRead<>(rows, problems);
    }

    private static List<String> texts(List<?> arguments) {
        return arguments.stream().map(String::valueOf).toList();
    }

    /** The text of a cell that must not be empty. */
    static String needed(CSVRecord cells, String column) {
        String text = TableReader.cell(cells, column);
        if (text == null) {
            throw RefusedException.invalid("organisation.table.missing", column);
        }
        return text;
    }
}
