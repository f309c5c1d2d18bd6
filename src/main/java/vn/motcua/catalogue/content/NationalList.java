package vn.motcua.catalogue.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.FeeKind;
import vn.motcua.catalogue.content.CatalogueFile.Entry;
import vn.motcua.organisation.Level;
import vn.motcua.platform.table.TableFile;
import vn.motcua.platform.table.TableProblem;
import vn.motcua.platform.table.TableReader;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeLimitUnit;

/**
 * The table of the National Public Service Portal. Of a procedure that the catalogue knows it changes what it says, and leaves
 * cases, papers, routes and authorities as they are; a new one gets an ordinary case. A number without a unit is no limit, and an
 * ambiguous amount is no fee (README of the shipped procedures).
 */
public final class NationalList {

    /** Columns of the table, in order. */
    public static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "field",
            "ministry",
            "level",
            "commune",
            "province",
            "decision_no",
            "kind",
            "applicants",
            "term_value",
            "term_raw_unitless",
            "term_unit",
            "term_value_online",
            "term_unit_online",
            "fee",
            "same_day_15h_rule",
            "parse_flag",
            "methods",
            "result",
            "n_document_lines",
            "agency",
            "detail_url",
            "source",
            "fee_vnd");

    private static final Set<String> NEEDED = Set.of("code", "name", "level");
    private static final String UNKNOWN = "Không có thông tin";
    private static final String FREE = "Miễn phí";
    private static final String PORTAL = "Cổng Dịch vụ công Quốc gia";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}");
    private static final Pattern RESIDUE = Pattern.compile("Mã: KQ\\..*|Từ khóaKhông có thông tin.*", Pattern.DOTALL);
    private static final Pattern LEADING = Pattern.compile("^Thủ tục\\s+(?=\\p{L})");

    private static final Map<String, TimeLimitUnit> UNITS = Map.of(
            "Ngày làm việc", TimeLimitUnit.WORKING_DAY,
            "Ngày", TimeLimitUnit.CALENDAR_DAY,
            "Giờ", TimeLimitUnit.HOUR,
            "Tháng", TimeLimitUnit.MONTH);

    private static final Map<String, Channel> METHODS = Map.of(
            "Trực tiếp", Channel.COUNTER,
            "Trực tuyến", Channel.ONLINE,
            "Dịch vụ bưu chính", Channel.POSTAL);

    private static final Map<Level, String> LEVELS =
            Map.of(Level.COMMUNE, "Cấp xã", Level.DISTRICT, "Cấp huyện", Level.PROVINCE, "Cấp tỉnh");

    private static final Map<Level, String> ROUTES =
            Map.of(Level.COMMUNE, "ONE_OFFICE", Level.DISTRICT, "DISTRICT", Level.PROVINCE, "DEPARTMENT");

    private NationalList() {}

    static CatalogueFile read(byte[] bytes, Function<String, @Nullable ProcedureContent> known) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<TableProblem> problems = new ArrayList<>();
        int leftOut = 0;
        try (CSVParser rows = TableReader.rows(bytes)) {
            if (!rows.getHeaderNames().containsAll(NEEDED)) {
                return new CatalogueFile(
                        List.of(), List.of(new TableProblem(1, "catalogue.file.headings", List.of())), leftOut);
            }
            for (CSVRecord row : rows) {
                int line = Math.toIntExact(rows.getCurrentLineNumber());
                if (entries.size() == CatalogueFile.MOST_ENTRIES) {
                    problems.add(
                            new TableProblem(line, "catalogue.file.too-many", List.of(CatalogueFile.MOST_ENTRIES)));
                    break;
                }
                Row read = new Row(row);
                if (read.code() == null || read.name() == null) {
                    problems.add(new TableProblem(line, "catalogue.file.unreadable", List.of("code, name")));
                } else if (read.levels().isEmpty()) {
                    leftOut++;
                } else {
                    ProcedureContent last = known.apply(read.code());
                    entries.add(new Entry(line, last == null ? read.fresh() : read.over(last)));
                }
            }
        } catch (CharacterCodingException unreadable) {
            problems.add(new TableProblem(0, "catalogue.calendar-file.not-text", List.of()));
        } catch (IOException | IllegalArgumentException | IllegalStateException | UncheckedIOException unreadable) {
            problems.add(new TableProblem(0, "catalogue.file.unreadable", List.of("CSV")));
        }
        return new CatalogueFile(entries, problems, leftOut);
    }

    /** Writes versions as a table; of several cases it says the ordinary one. */
    public static void write(Iterator<ProcedureContent> contents, TableFile table) throws IOException {
        table.headings(
                COLUMNS.stream().map(each -> new TableFile.Column(each, 20)).toList());
        while (contents.hasNext()) {
            table.row(cells(contents.next()));
        }
    }

    private static List<@Nullable Object> cells(ProcedureContent content) {
        CaseContent ordinary = content.cases().get(0);
        TimeLimit limit = ordinary.rule().limit();
        String unit = UNITS.entrySet().stream()
                .filter(each -> each.getValue() == limit.unit())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        Long amount = fee(ordinary.fees());
        Map<String, @Nullable Object> cells = new HashMap<>();
        cells.put("code", content.code());
        cells.put("name", content.name());
        cells.put("field", content.field());
        cells.put("level", content.levels().stream().map(LEVELS::get).collect(Collectors.joining(", ")));
        cells.put("commune", content.levels().contains(Level.COMMUNE) ? 1 : 0);
        cells.put("province", content.levels().contains(Level.PROVINCE) ? 1 : 0);
        cells.put("decision_no", content.decision());
        cells.put("applicants", content.applicants());
        cells.put("term_value", limit.amount());
        cells.put("term_unit", unit);
        cells.put("fee", amount == null ? UNKNOWN : amount == 0 ? FREE : "%,d VNĐ".formatted(amount));
        cells.put("same_day_15h_rule", limit.unit() == TimeLimitUnit.SAME_DAY ? 1 : 0);
        cells.put("methods", methods(content.channels()));
        cells.put("result", content.result());
        cells.put("n_document_lines", ordinary.components().size());
        cells.put("agency", content.agency());
        cells.put("detail_url", content.source());
        cells.put("fee_vnd", amount);
        List<@Nullable Object> row = new ArrayList<>();
        COLUMNS.forEach(each -> row.add(cells.get(each)));
        return row;
    }

    private static String methods(List<Channel> channels) {
        return channels.stream()
                .map(channel -> METHODS.entrySet().stream()
                        .filter(each -> each.getValue() == channel)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(""))
                .collect(Collectors.joining("|"));
    }

    /** The amount that everybody pays; null where it depends on something or is not known. */
    private static @Nullable Long fee(List<FeeContent> fees) {
        return fees.size() == 1 && simple(fees.get(0)) ? fees.get(0).amount() : null;
    }

    private static boolean simple(FeeContent fee) {
        return fee.per() == null && fee.condition() == null && fee.channel() == null && fee.validTo() == null;
    }

    /** A line of the table, cleaned. */
    private record Row(CSVRecord cells) {

        @Nullable
        String cell(String column) {
            String text = TableReader.cell(cells, column);
            return UNKNOWN.equals(text) ? null : text;
        }

        @Nullable
        String code() {
            return cell("code");
        }

        @Nullable
        String name() {
            String name = cell("name");
            String cut = name == null ? null : LEADING.matcher(name).replaceFirst("");
            return cut == null || cut.isEmpty() ? null : Character.toUpperCase(cut.charAt(0)) + cut.substring(1);
        }

        Set<Level> levels() {
            Set<Level> levels = new TreeSet<>();
            String said = Objects.requireNonNullElse(cell("level"), "").toLowerCase(Locale.ROOT);
            LEVELS.forEach((level, words) -> {
                if (said.contains(words.toLowerCase(Locale.ROOT))) {
                    levels.add(level);
                }
            });
            return levels;
        }

        List<Channel> channels() {
            Set<Channel> channels = new TreeSet<>();
            for (String method : Objects.requireNonNullElse(cell("methods"), "").split("\\|")) {
                Channel channel = METHODS.get(method.strip());
                if (channel != null) {
                    channels.add(channel);
                }
            }
            return List.copyOf(channels);
        }

        @Nullable
        String result() {
            String result = cell("result");
            String cut = result == null
                    ? null
                    : RESIDUE.matcher(result).replaceFirst("").strip();
            return cut == null || cut.isEmpty() ? null : cut;
        }

        /** The limit; null where the table does not say one that can be relied on. */
        @Nullable
        TimeLimit limit() {
            if ("1".equals(cell("same_day_15h_rule"))) {
                return TimeLimit.sameDay();
            }
            String value = cell("term_value");
            TimeLimitUnit unit = UNITS.get(Objects.requireNonNullElse(cell("term_unit"), ""));
            return unit == null || value == null || !NUMBER.matcher(value).matches() || Integer.parseInt(value) == 0
                    ? null
                    : TimeLimit.of(unit, Integer.valueOf(value), null);
        }

        /** The amount in VND; null where it is not said, or not clearly. */
        @Nullable
        Long amount() {
            String flag = Objects.requireNonNullElse(cell("parse_flag"), "");
            String amount = cell("fee_vnd");
            return flag.contains("fee")
                            || amount == null
                            || !AMOUNT.matcher(amount).matches()
                    ? null
                    : Long.valueOf(amount);
        }

        ProcedureContent fresh() {
            TimeLimit limit = limit();
            Level first = levels().iterator().next();
            String unitless = cell("term_raw_unitless");
            String basis = unitless == null ? PORTAL : PORTAL + " ghi số " + unitless + ", không có đơn vị";
            CaseContent ordinary = new CaseContent(
                    "Thông thường",
                    "Ordinary case",
                    CaseContent.text(limit == null ? TimeLimit.notSpecified() : limit),
                    basis,
                    null,
                    null,
                    null,
                    null,
                    Objects.requireNonNull(ROUTES.get(first)),
                    null,
                    null,
                    List.of(),
                    fees(List.of()),
                    null);
            return content(null, ordinary, List.of());
        }

        /** What the catalogue says, with what the table says otherwise. */
        ProcedureContent over(ProcedureContent last) {
            CaseContent ordinary = last.cases().get(0);
            TimeLimit before = ordinary.rule().limit();
            TimeLimit limit = Objects.requireNonNullElse(limit(), before);
            String basis = limit.equals(before) ? ordinary.limitBasis() : PORTAL;
            return content(last, ordinary.with(limit, basis, fees(ordinary.fees())), last.cases());
        }

        /** The fees as they are; another amount where there is one plain fee and the table says another. */
        private List<FeeContent> fees(List<FeeContent> last) {
            Long amount = amount();
            boolean plain = last.isEmpty() || last.size() == 1 && simple(last.get(0));
            if (amount == null || !plain || amount.equals(fee(last))) {
                return last;
            }
            FeeKind kind = last.isEmpty() ? FeeKind.FEE : last.get(0).kind();
            String exemption = last.isEmpty() ? null : last.get(0).exemption();
            LocalDate from = last.isEmpty() ? LocalDate.EPOCH : last.get(0).validFrom();
            return List.of(
                    new FeeContent(kind, amount, null, null, exemption, PORTAL, from, null, null, null, null, null));
        }

        private ProcedureContent content(
                @Nullable ProcedureContent last, CaseContent ordinary, List<CaseContent> lastCases) {
            List<CaseContent> cases = new ArrayList<>(lastCases);
            if (cases.isEmpty()) {
                cases.add(ordinary);
            } else {
                cases.set(0, ordinary);
            }
            boolean sameCounts = last != null && cases.equals(last.cases());
            List<Channel> channels = channels();
            String said = last == null ? null : last.name();
            return new ProcedureContent(
                    Objects.requireNonNull(code()),
                    last == null ? 0 : last.version(),
                    Objects.requireNonNull(name()),
                    last == null || !Objects.equals(said, name()) ? null : last.nameEn(),
                    last == null ? Objects.requireNonNullElse(cell("field"), "Khác") : last.field(),
                    last != null && last.checked() && sameCounts,
                    channels.isEmpty() && last != null ? last.channels() : channels,
                    null,
                    null,
                    or(cell("applicants"), last == null ? null : last.applicants()),
                    or(cell("agency"), last == null ? null : last.agency()),
                    or(result(), last == null ? null : last.result()),
                    last == null ? null : last.legalBasis(),
                    or(cell("decision_no"), last == null ? null : last.decision()),
                    Objects.requireNonNullElse(
                            or(cell("detail_url"), or(cell("source"), last == null ? null : last.source())), PORTAL),
                    last == null ? authorities() : last.authorities(),
                    cases);
        }

        private List<AuthorityContent> authorities() {
            return levels().stream()
                    .map(level -> new AuthorityContent(level, null, null, PORTAL))
                    .toList();
        }

        private static @Nullable String or(@Nullable String said, @Nullable String otherwise) {
            return said == null ? otherwise : said;
        }
    }
}
