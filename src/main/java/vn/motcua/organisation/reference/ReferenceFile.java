package vn.motcua.organisation.reference;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** CSV table of the reference data, described in {@code reference/README.md}. */
public final class ReferenceFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setNullString("")
            .get();

    private ReferenceFile() {}

    /** Reads all rows; an empty cell is null. */
    public static List<CSVRecord> rows(String path) {
        try (CSVParser rows = FORMAT.parse(new InputStreamReader(
                new ClassPathResource("reference/" + path).getInputStream(), StandardCharsets.UTF_8))) {
            return rows.getRecords();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
