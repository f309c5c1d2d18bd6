package vn.motcua.figures.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.calendar.Calendars;
import vn.motcua.figures.DossierSource;
import vn.motcua.figures.FigureCounts;
import vn.motcua.figures.FigureScope;
import vn.motcua.figures.Measure;
import vn.motcua.figures.Population;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.WorkingCalendar;

/**
 * Counts, durations and courses of dossiers of this system and of a former one, grouped and narrowed as asked; each count
 * with the list of exactly its dossiers. The conditions are those of {@link Measure}.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Statistics {

    private static final int MOST_DAYS = 366;
    private static final int MOST_MONTHS = 120;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private final StatisticsQuery query;
    private final StatisticsNames names;
    private final FigureScope scope;
    private final Calendars calendars;

    Statistics(StatisticsQuery query, StatisticsNames names, FigureScope scope, Calendars calendars) {
        this.query = query;
        this.names = names;
        this.scope = scope;
        this.calendars = calendars;
    }

    /** A group and what belongs to it; no keys for the whole. */
    public record Group<T>(List<StatisticsKey> keys, T value) {

        public Group {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A sequence of activities.
     *
     * @param activities names in order, at most {@value #MOST_ACTIVITIES}
     * @param length number of all activities
     */
    public record Variant(DossierSource source, List<String> activities, int length, long dossiers) {

        static final int MOST_ACTIVITIES = 200;

        public Variant {
            activities = List.copyOf(activities);
        }
    }

    /**
     * A page of variants.
     *
     * @param dossiers number of dossiers of all variants
     * @param variants number of all variants
     */
    public record Variants(
            long dossiers,
            long variants,
            List<Variant> rows,
            @Nullable String next) {

        public Variants {
            rows = List.copyOf(rows);
        }
    }

    /** A page of the dossiers behind a count, and the count. */
    public record Dossiers(long total, KeysetPage<StatisticsDossier> page) {}

    /**
     * The counts of all measures by group.
     *
     * @throws RefusedException NOT_FOUND for an office the actor may not see; INVALID for too many groups, or a period too
     *     long for its days or months
     */
    public List<Group<FigureCounts>> counts(StatisticsFilter filter, List<Grouping> groupings, Actor actor) {
        Map<String, @Nullable Object> parameters = parameters(filter, actor);
        spans(filter, groupings, parameters);
        StatisticsStatements statements = new StatisticsStatements(filter);
        Map<List<@Nullable String>, Map<Measure, Long>> groups = new HashMap<>();
        for (Population population : Population.values()) {
            query.counts(statements, population, groupings, ofPopulation(population, filter, parameters), groups);
        }
        StatisticsNames.Answer answer = names.answer();
        Map<List<StatisticsKey>, FigureCounts> named = new LinkedHashMap<>();
        for (Map.Entry<List<@Nullable String>, Map<Measure, Long>> group : groups.entrySet()) {
            named.merge(
                    named(answer, groupings, group.getKey()), new FigureCounts(group.getValue()), FigureCounts::plus);
        }
        return named.entrySet().stream()
                .map(each -> new Group<>(each.getKey(), each.getValue()))
                .filter(group -> groupings.isEmpty() || !group.value().isEmpty())
                .sorted(inOrder())
                .toList();
    }

    /** How long the dossiers took that were resolved in the period, by group. */
    public List<Group<Durations>> throughput(StatisticsFilter filter, List<Grouping> groupings, Actor actor) {
        Map<List<@Nullable String>, List<StatisticsKey>> known = new HashMap<>();
        Map<List<StatisticsKey>, Durations> groups = new HashMap<>();
        Map<Integer, @Nullable WorkingCalendar> ofOffices = new HashMap<>();
        StatisticsNames.Answer answer = names.answer();
        query.durations(
                new StatisticsStatements(filter),
                groupings,
                parameters(filter, actor),
                (List<@Nullable String> keys, int office, Instant from, Instant to) -> {
                    List<StatisticsKey> named = known.computeIfAbsent(keys, any -> named(answer, groupings, keys));
                    if (!ofOffices.containsKey(office)) {
                        ofOffices.put(office, calendar(office));
                    }
                    groups.computeIfAbsent(named, any -> new Durations()).add(from, to, ofOffices.get(office));
                });
        return groups.entrySet().stream()
                .map(each -> new Group<>(each.getKey(), each.getValue()))
                .sorted(inOrder())
                .toList();
    }

    private @Nullable WorkingCalendar calendar(int office) {
        try {
            return calendars.forOffice(new OfficeId(office));
        } catch (RefusedException none) {
            return null; // no calendar is published
        }
    }

    /** A page of the sequences of activities of the dossiers that a measure counts, the most frequent first. */
    public Variants variants(StatisticsFilter filter, Measure measure, Actor actor, @Nullable String cursor, int size) {
        Cursor after = Cursor.parse(cursor, 2);
        int asked = KeysetPage.size(size);
        Map<String, @Nullable Object> parameters = ofPopulation(measure.source(), filter, parameters(filter, actor));
        parameters.put("after_count", after == null ? Long.MAX_VALUE : after.number(0));
        parameters.put("after_id", after == null ? "" : after.text(1));
        parameters.put("size", asked + 1);
        List<StatisticsQuery.Path> paths = query.variants(new StatisticsStatements(filter), measure, parameters);
        KeysetPage<StatisticsQuery.Path> page =
                KeysetPage.of(paths, asked, last -> Cursor.of(last.dossiers(), last.id()));
        return new Variants(
                paths.isEmpty() ? 0 : paths.get(0).total(),
                paths.isEmpty() ? 0 : paths.get(0).variants(),
                variants(page.rows()),
                page.next());
    }

    private List<Variant> variants(List<StatisticsQuery.Path> paths) {
        int[] ids = paths.stream()
                .filter(path -> source(path) == DossierSource.IMPORTED)
                .flatMap(path -> Arrays.stream(activities(path)).limit(Variant.MOST_ACTIVITIES))
                .mapToInt(Integer::parseInt)
                .distinct()
                .toArray();
        Map<String, String> known = query.activities(ids);
        return paths.stream()
                .map(path -> new Variant(
                        source(path),
                        Arrays.stream(activities(path))
                                .limit(Variant.MOST_ACTIVITIES)
                                .map(each -> known.getOrDefault(each, each))
                                .toList(),
                        activities(path).length,
                        path.dossiers()))
                .toList();
    }

    private static DossierSource source(StatisticsQuery.Path path) {
        return DossierSource.valueOf(path.path().substring(0, path.path().indexOf(':')));
    }

    private static String[] activities(StatisticsQuery.Path path) {
        String sequence = path.path().substring(path.path().indexOf(':') + 1);
        return sequence.isEmpty() ? new String[0] : sequence.split(",", -1);
    }

    /**
     * A page of exactly the dossiers that a measure counts, with their number.
     *
     * @param cursor cursor from the page before; null for the first page
     * @param size number of rows, limited to 1 to {@value KeysetPage#LONGEST}
     */
    public Dossiers dossiers(StatisticsFilter filter, Measure measure, Actor actor, @Nullable String cursor, int size) {
        long total = query.total(
                new StatisticsStatements(filter),
                measure,
                ofPopulation(measure.source(), filter, parameters(filter, actor)));
        return new Dossiers(total, page(filter, measure, actor, cursor, size));
    }

    /** A page of {@link #dossiers} without their number, for who reads all of them. */
    public KeysetPage<StatisticsDossier> page(
            StatisticsFilter filter, Measure measure, Actor actor, @Nullable String cursor, int size) {
        Cursor after = Cursor.parse(cursor, 3);
        int asked = KeysetPage.size(size);
        Map<String, @Nullable Object> parameters = ofPopulation(measure.source(), filter, parameters(filter, actor));
        parameters.put("after_office", after == null ? -1 : after.integer(0));
        parameters.put("after_day", after == null ? FIRST_DAY : after.date(1));
        parameters.put("after_id", after == null ? BEFORE_ALL : after.uuid(2));
        parameters.put("size", asked + 1);
        return KeysetPage.of(
                query.dossiers(new StatisticsStatements(filter), measure, parameters, names.answer()),
                asked,
                last -> Cursor.of(last.receivingOffice(), last.listedOn(), last.id()));
    }

    private static List<StatisticsKey> named(
            StatisticsNames.Answer answer, List<Grouping> groupings, List<@Nullable String> keys) {
        List<StatisticsKey> named = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            named.add(answer.of(groupings.get(i), keys.get(i)));
        }
        return named;
    }

    private static <T> Comparator<Group<T>> inOrder() {
        return Comparator.comparing(group -> group.keys().stream()
                .map(key -> key.key() == null ? "\uffff" : key.key())
                .collect(Collectors.joining("\u0000")));
    }

    private Map<String, @Nullable Object> parameters(StatisticsFilter filter, Actor actor) {
        Map<String, @Nullable Object> parameters = scope.parameters(filter.figures(), actor);
        parameters.put("as_of_moment", moment(filter.figures().to()));
        filter.only().forEach((grouping, key) -> {
            if (!key.isEmpty()) {
                parameters.put("only_" + grouping.parameter(), names.values(grouping, key));
            }
        });
        return parameters;
    }

    /** The parameters of a population: dossiers open at the end are counted at the end of the day asked for. */
    private Map<String, @Nullable Object> ofPopulation(
            Population population, StatisticsFilter filter, Map<String, @Nullable Object> parameters) {
        LocalDate day = filter.asOf();
        Map<String, @Nullable Object> own = new HashMap<>(parameters);
        if (day != null && population == Population.OPEN_AT_END) {
            own.put("to", day);
            own.put("as_of", scope.asOf(day));
            own.put("as_of_moment", moment(day));
            own.put("period_end", end(day));
        }
        return own;
    }

    private OffsetDateTime end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(scope.zone()).toInstant().atOffset(ZoneOffset.UTC);
    }

    /** The moment at which the end of a day is judged: its end, or now while it lasts. */
    private OffsetDateTime moment(LocalDate day) {
        Instant end = end(day).toInstant();
        return (end.isAfter(scope.now()) ? scope.now() : end).atOffset(ZoneOffset.UTC);
    }

    /** The months or days of the period, of each of which open dossiers are counted. */
    private void spans(StatisticsFilter filter, List<Grouping> groupings, Map<String, @Nullable Object> parameters) {
        if (groupings.stream().noneMatch(Grouping::isTime)) {
            return;
        }
        LocalDate from = filter.figures().from();
        LocalDate to = filter.figures().to();
        List<String> labels = new ArrayList<>();
        List<LocalDate> firsts = new ArrayList<>();
        List<LocalDate> lasts = new ArrayList<>();
        for (LocalDate first = from;
                !first.isAfter(to);
                first = lasts.get(lasts.size() - 1).plusDays(1)) {
            boolean byMonth = groupings.contains(Grouping.MONTH);
            LocalDate last = byMonth ? YearMonth.from(first).atEndOfMonth() : first;
            labels.add(byMonth ? YearMonth.from(first).toString() : first.toString());
            firsts.add(first);
            lasts.add(last.isAfter(to) ? to : last);
            if (labels.size() > (byMonth ? MOST_MONTHS + 1 : MOST_DAYS)) {
                throw RefusedException.invalidField("to", "figures.refusal.spans", MOST_DAYS, MOST_MONTHS);
            }
        }
        parameters.put("labels", labels.toArray(new String[0]));
        parameters.put("firsts", texts(firsts));
        parameters.put("lasts", texts(lasts));
        parameters.put("as_ofs", texts(lasts.stream().map(scope::asOf).toList()));
        parameters.put("ends", texts(lasts.stream().map(this::end).toList()));
        parameters.put("moments", texts(lasts.stream().map(this::moment).toList()));
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
