package vn.motcua.platform.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.HostileNames;
import vn.motcua.HostileNames.Name;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables as people open them: text is text, whatever stands in it; dates are dates. */
public class TableFileTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant MOMENT = Instant.parse("2026-11-24T09:30:20Z"); // 16:30:20 there
    private static final List<String> NAMES =
            HostileNames.all().stream().map(Name::text).toList();

    @ParameterizedTest
    @EnumSource
    void five_hundred_hostile_names_are_one_cell_each_in_a_file_of_values(TableFile.Separator separator)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        try (TableFile table = TableFile.csv(out, separator, ZONE)) {
            fill(table);
        }

        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff\"Mã\"" + separator.sign());
        List<CSVRecord> rows = CSVParser.parse(
                        text.substring(1),
                        SpreadsheetCell.TABLE
                                .builder()
                                .setDelimiter(separator.sign())
                                .get())
                .getRecords();
        assertThat(rows).hasSize(NAMES.size() + 2);
        for (int each = 0; each < NAMES.size(); each++) {
            CSVRecord row = rows.get(each + 1);
            assertThat(row.size()).as(NAMES.get(each)).isEqualTo(5);
            assertThat(row.get(1)).doesNotMatch("(?s)[=+\\-@\\t\\r\\n\\x00\\uff1d\\uff0b\\uff0d\\uff20].*");
            assertThat(row.get(1))
                    .endsWith(new String(NAMES.get(each).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
        assertThat(rows.get(1).toList().get(0)).isEqualTo("0042");
        assertThat(rows.get(1).toList().subList(2, 5)).containsExactly("24/11/2026 16:30", "24/11/2026", "1250000");
        assertThat(rows.get(NAMES.size() + 1).toList()).containsExactly("Còn nữa");
    }

    @Test
    void in_a_workbook_they_are_text_and_dates_are_numbers_shown_as_dates() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        try (TableFile table = TableFile.xlsx(out, "Việc: [của] tôi", ZONE)) {
            fill(table);
        }

        Map<String, String> parts = parts(out.toByteArray());
        assertThat(Jsoup.parse(parts.get("xl/workbook.xml"), Parser.xmlParser())
                        .selectFirst("sheet")
                        .attr("name"))
                .isEqualTo("Việc   của  tôi");
        Document sheet = Jsoup.parse(parts.get("xl/worksheets/sheet1.xml"), Parser.xmlParser());
        assertThat(sheet.select("f")).as("formulas").isEmpty();
        List<Element> rows = sheet.select("row");
        assertThat(rows).hasSize(NAMES.size() + 2);
        for (int each = 0; each < NAMES.size(); each++) {
            String name = NAMES.get(each);
            Element cell = rows.get(each + 1).selectFirst("c[r^=B]");
            if (cell == null) {
                assertThat(name).isEmpty();
                continue;
            }
            assertThat(cell.attr("t")).as(name).isEqualTo("inlineStr");
            assertThat(cell.select("t")).hasSize(1);
            assertThat(plain(cell.wholeText())).isEqualTo(plain(name));
        }
        Element first = rows.get(1);
        assertThat(first.selectFirst("c[r=A2]").attr("t"))
                .as("a code stays text")
                .isEqualTo("inlineStr");
        assertThat(first.selectFirst("c[r=A2]").text()).isEqualTo("0042");
        assertThat(Double.parseDouble(first.selectFirst("c[r=C2]").text())).isBetween(46350.6874, 46350.6876);
        assertThat(first.selectFirst("c[r=D2]").text()).startsWith("46350");
        assertThat(first.selectFirst("c[r=E2]").text()).isEqualTo("1250000");
        Document styles = Jsoup.parse(parts.get("xl/styles.xml"), Parser.xmlParser());
        Element style = styles.select("cellXfs xf")
                .get(Integer.parseInt(first.selectFirst("c[r=C2]").attr("s")));
        assertThat(styles.select("numFmt[numFmtId=" + style.attr("numFmtId") + "]")
                        .attr("formatCode"))
                .isEqualTo("dd/mm/yyyy hh:mm");
    }

    private static void fill(TableFile table) throws IOException {
        table.headings(List.of(
                new TableFile.Column("Mã", 10),
                new TableFile.Column("Tên", 30),
                new TableFile.Column("Lúc", 18),
                new TableFile.Column("Ngày", 12),
                new TableFile.Column("Tiền", 12)));
        for (String name : NAMES) {
            table.row(List.of("0042", name, MOMENT, LocalDate.of(2026, 11, 24), 1_250_000L));
        }
        table.note("Còn nữa");
    }

    /** Without what XML cannot hold, and with one kind of line end. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\ufffe\\uffff]", "");
    }

    /** The files within a workbook, by name. */
    public static Map<String, String> parts(byte[] book) throws IOException {
        Map<String, String> parts = new HashMap<>();
        Path file = Files.createTempFile("table", ".xlsx");
        try {
            Files.write(file, book);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
