package vn.motcua.catalogue.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.platform.table.TableProblem;

/**
 * Reads and writes a catalogue as a file: JSON, the form of the files that the product ships, which says everything; or a table
 * with the columns of the national list, which says of each procedure what the National Public Service Portal does.
 *
 * @param entries what was read, each with its line
 * @param problems lines that were not, with the reason; at most {@value #MOST_PROBLEMS}
 * @param leftOut number of lines of procedures that no office of the province decides
 */
public record CatalogueFile(List<Entry> entries, List<TableProblem> problems, int leftOut) {

    /** Maximum number of procedures in a file. */
    public static final int MOST_ENTRIES = 5_000;

    /** Maximum number of problems that are kept. */
    public static final int MOST_PROBLEMS = 50;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    /** A procedure and the line of the file it stands in. */
    public record Entry(int line, ProcedureContent content) {}

    public CatalogueFile {
        entries = List.copyOf(entries);
        problems = problems.stream().limit(MOST_PROBLEMS).toList();
    }

    /** Writes one version as a text. */
    public static String write(ProcedureContent content) {
        return JSON.writeValueAsString(content);
    }

    /** Reads what {@link #write(ProcedureContent)} wrote. */
    public static ProcedureContent parse(String text) {
        return JSON.readValue(text, ProcedureContent.class);
    }

    /** Writes versions as JSON, one after the other. */
    public static void write(Iterator<ProcedureContent> contents, OutputStream out) throws IOException {
        try (SequenceWriter writer = JSON.writerWithDefaultPrettyPrinter().writeValuesAsArray(out)) {
            while (contents.hasNext()) {
                writer.write(contents.next());
            }
        }
    }

    /**
     * Reads a file of either form, told by its first sign.
     *
     * @param known what the catalogue says of a procedure last; null for one it does not know
     */
    public static CatalogueFile read(InputStream in, Function<String, @Nullable ProcedureContent> known)
            throws IOException {
        byte[] bytes = in.readAllBytes();
        CatalogueFile read = firstSign(bytes) == '[' ? json(bytes) : NationalList.read(bytes, known);
        List<TableProblem> problems = new ArrayList<>(read.problems());
        List<Entry> entries = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Entry entry : read.entries()) {
            if (codes.add(entry.content().code())) {
                entries.add(entry);
            } else {
                problems.add(new TableProblem(
                        entry.line(),
                        "catalogue.file.twice",
                        List.of(entry.content().code())));
            }
        }
        if (entries.isEmpty() && problems.isEmpty() && read.leftOut() == 0) {
            problems.add(new TableProblem(0, "catalogue.file.empty", List.of()));
        }
        return new CatalogueFile(entries, problems, read.leftOut());
    }

    private static int firstSign(byte[] bytes) {
        for (byte each : bytes) {
            boolean mark = each == (byte) 0xef || each == (byte) 0xbb || each == (byte) 0xbf;
            if (!mark && !Character.isWhitespace(each)) {
                return each;
            }
        }
        return 0;
    }

    private static CatalogueFile json(byte[] bytes) {
        List<Entry> entries = new ArrayList<>();
        List<TableProblem> problems = new ArrayList<>();
        try (MappingIterator<ProcedureContent> rows =
                JSON.readerFor(ProcedureContent.class).readValues(bytes)) {
            while (rows.hasNextValue()) {
                ProcedureContent content = rows.nextValue();
                int line = rows.currentLocation().getLineNr();
                if (entries.size() == MOST_ENTRIES) {
                    problems.add(new TableProblem(line, "catalogue.file.too-many", List.of(MOST_ENTRIES)));
                    break;
                }
                entries.add(new Entry(line, content));
            }
        } catch (JacksonException unreadable) {
            int line = unreadable.getLocation() == null
                    ? 0
                    : Math.max(0, unreadable.getLocation().getLineNr());
            problems.add(new TableProblem(line, "catalogue.file.unreadable", List.of(where(unreadable))));
        }
        return new CatalogueFile(entries, problems, 0);
    }

    private static String where(JacksonException unreadable) {
        StringBuilder where = new StringBuilder();
        for (JacksonException.Reference each : unreadable.getPath()) {
            if (each.getPropertyName() != null) {
                where.append(where.isEmpty() ? "" : ".").append(each.getPropertyName());
            }
        }
        return where.isEmpty() ? "JSON" : where.toString();
    }
}
