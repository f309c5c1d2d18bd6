package vn.motcua.platform.table;

import java.io.IOException;
import java.util.List;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import vn.motcua.HostileNames;
import vn.motcua.HostileNames.Name;

import static org.assertj.core.api.Assertions.assertThat;

/** Five hundred hostile names as cells: none begins a formula, none a further cell, each is read back as it was. */
class SpreadsheetCellTest {

    @Test
    void no_cell_is_more_than_text_by_commas_or_by_semicolons() throws IOException {
        List<String> names = HostileNames.all().stream().map(Name::text).toList();
        StringBuilder table = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(table, SpreadsheetCell.TABLE)) {
            for (String name : names) {
                printer.printRecord("H02", SpreadsheetCell.safe(name), "end");
            }
        }

        for (char separator : new char[] {',', ';'}) {
            String text = table.toString().replace("\"" + ",\"", "\"" + separator + "\"");
            List<CSVRecord> rows = CSVParser.parse(
                            text,
                            SpreadsheetCell.TABLE
                                    .builder()
                                    .setDelimiter(separator)
                                    .get())
                    .getRecords();
            assertThat(rows).hasSameSizeAs(names);
            for (int each = 0; each < names.size(); each++) {
                CSVRecord row = rows.get(each);
                assertThat(row.size()).as(names.get(each)).isEqualTo(3);
                assertThat(row.get(1)).doesNotMatch("(?s)[=+\\-@\\t\\r\\n\\x00\\uff1d\\uff0b\\uff0d\\uff20].*");
                if (separator == ',') {
                    assertThat(row.get(1)).isEqualTo(SpreadsheetCell.safe(names.get(each)));
                    assertThat(row.get(1)).endsWith(names.get(each));
                }
            }
        }
    }

    @Test
    void every_cell_stands_in_quotes() {
        assertThat(SpreadsheetCell.TABLE.format("An", SpreadsheetCell.safe("An;=1+1"), SpreadsheetCell.safe("=1")))
                .isEqualTo("\"An\",\"An;=1+1\",\"'=1\"");
    }
}
