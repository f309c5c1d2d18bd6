package vn.motcua.catalogue.reference;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.FeeKind;
import vn.motcua.catalogue.StepKind;
import vn.motcua.catalogue.UnitRule;
import vn.motcua.catalogue.content.AuthorityContent;
import vn.motcua.catalogue.content.CaseContent;
import vn.motcua.catalogue.content.FeeContent;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.catalogue.search.EverydayWord;
import vn.motcua.organisation.Level;
import vn.motcua.organisation.Role;

/**
 * Reads the resource files of the procedures that the product ships: {@code routes.json}; procedures that a person has
 * checked, in {@code checked-*.json}; the rest of the national list, in {@code national.csv}. The README beside the
 * files explains the columns and their sources.
 */
final class ReferenceFiles {

    private static final String FOLDER = "classpath*:reference/procedures/";
    private static final LocalDate VALID_FROM = LocalDate.of(2023, 1, 1); // year of the shipped organisation
    private static final LocalDate AUTHORITY_FROM = LocalDate.of(2018, 6, 21); // Decree 61/2018/NĐ-CP in force

    private static final String PUBLISHED = "Danh mục thủ tục hành chính quốc gia, theo mô hình ba cấp của dữ liệu mẫu";

    private static final Pattern CODE = Pattern.compile("[0-9]\\.[0-9]{6}");

    private final JsonMapper json = JsonMapper.builder().build();

    record RouteRow(String code, String name, String nameEn, List<StepRow> steps) {}

    record StepRow(
            StepKind kind,
            String name,
            String nameEn,
            UnitRule unitRule,
            @Nullable String unitArgument,
            Role role,
            int share,
            @Nullable Integer parallelGroup) {}

    /** All route templates. */
    List<RouteRow> routes() {
        return List.of(read("routes.json", RouteRow[].class));
    }

    /** All versions of all procedures, by code and number. */
    List<ProcedureContent> procedures() {
        List<ProcedureContent> rows = new ArrayList<>();
        for (Resource file : files("checked-*.json")) {
            rows.addAll(List.of(read(file, ProcedureContent[].class)));
        }
        rows.addAll(national());
        rows.sort(Comparator.comparing(ProcedureContent::code).thenComparing(ProcedureContent::version));
        return rows;
    }

    /** The words people use, one for each way to ask. */
    List<EverydayWord> everydayWords() {
        List<EverydayWord> words = new ArrayList<>();
        for (CSVRecord row : table("everyday-words.csv")) {
            String means = row.get("means");
            for (String asked : needed(row, "asked").split(";")) {
                words.add(everydayWord(asked.strip(), means));
            }
        }
        return words;
    }

    private static EverydayWord everydayWord(String asked, @Nullable String means) {
        if (means == null) {
            return EverydayWord.withoutMeaning(asked, null, null);
        }
        return CODE.matcher(means).matches()
                ? EverydayWord.ofProcedure(asked, means, null, null)
                : EverydayWord.ofWords(asked, means, null, null);
    }

    private List<ProcedureContent> national() {
        Map<String, List<AuthorityContent>> moved = authorities();
        return table("national.csv").stream()
                .map(row -> procedure(row, moved.getOrDefault(needed(row, "code"), authorities(row))))
                .toList();
    }

    private static List<CSVRecord> table(String name) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setNullString("")
                .get();
        try (CSVParser rows = CSVParser.parse(open(files(name).get(0)), format)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcedureContent procedure(CSVRecord row, List<AuthorityContent> authorities) {
        String amount = row.get("limit_amount");
        CaseContent ordinary = new CaseContent(
                "Thông thường",
                "Ordinary case",
                needed(row, "limit_unit") + (amount == null ? "" : " " + amount),
                row.get("limit_basis"),
                null,
                null,
                null,
                null,
                needed(row, "route"),
                null,
                null,
                List.of(),
                fees(row.get("fees")),
                null);
        return new ProcedureContent(
                needed(row, "code"),
                1,
                needed(row, "name"),
                null,
                needed(row, "field"),
                false,
                words(needed(row, "channels")).stream().map(Channel::valueOf).toList(),
                VALID_FROM,
                null,
                row.get("applicants"),
                row.get("agency"),
                row.get("result"),
                null,
                row.get("decision"),
                needed(row, "source"),
                authorities,
                List.of(ordinary));
    }

    private static List<AuthorityContent> authorities(CSVRecord row) {
        return words(needed(row, "levels")).stream()
                .map(level -> new AuthorityContent(Level.valueOf(level), AUTHORITY_FROM, null, PUBLISHED))
                .toList();
    }

    /** Changes of authority between levels, by procedure code; these rows replace those of the national list. */
    private Map<String, List<AuthorityContent>> authorities() {
        Map<String, List<AuthorityContent>> result = new HashMap<>();
        for (CSVRecord row : table("authority.csv")) {
            String end = row.get("valid_to");
            result.computeIfAbsent(needed(row, "code"), any -> new ArrayList<>())
                    .add(new AuthorityContent(
                            Level.valueOf(needed(row, "level")),
                            LocalDate.parse(needed(row, "valid_from")),
                            end == null ? null : LocalDate.parse(end),
                            needed(row, "basis")));
        }
        return result;
    }

    private static List<FeeContent> fees(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<FeeContent> result = new ArrayList<>();
        for (String fee : text.split(";")) {
            String[] part = fee.split(" ", 3);
            String condition = part.length > 2 ? part[2] : null;
            result.add(new FeeContent(
                    FeeKind.valueOf(part[0]),
                    Long.valueOf(part[1]),
                    null,
                    condition,
                    null,
                    null,
                    VALID_FROM,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        return result;
    }

    private static String needed(CSVRecord row, String column) {
        return Objects.requireNonNull(row.get(column), () -> column + " is empty in row " + row.getRecordNumber());
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private <T> T read(String name, Class<T> type) {
        return read(files(name).get(0), type);
    }

    private <T> T read(Resource file, Class<T> type) {
        try (Reader reader = open(file)) {
            return json.readValue(reader, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(Resource file) throws IOException {
        return new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
    }

    private static List<Resource> files(String pattern) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(FOLDER + pattern);
            if (found.length == 0) {
                throw new IllegalStateException("the product ships no " + pattern);
            }
            return List.of(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
