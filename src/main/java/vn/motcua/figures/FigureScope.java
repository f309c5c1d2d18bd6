package vn.motcua.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;

/** Scope of a reader's filter, offices and period, as the one predicate of counts and lists. */
@Component
public class FigureScope {

    /** SQL condition on a dossier {@code d}: received by one of the offices, of the field of the filter. */
    public static final String CONDITION = """
            d.receiving_office_id = any (:offices)
            and (:any_field or d.procedure_version_id in (select p.version_id from procedure_fact p where p.field = :field))""";

    private final Organisation organisation;
    private final Clock clock;
    private final ZoneId zone;

    FigureScope(Organisation organisation, Clock clock, ZoneId zone) {
        this.organisation = organisation;
        this.clock = clock;
        this.zone = zone;
    }

    /** The values of {@link #CONDITION} and of the measures' conditions. */
    public Map<String, @Nullable Object> parameters(FigureFilter filter, Actor actor) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put(
                "offices",
                offices(filter, actor).stream()
                        .mapToInt(OfficeId::value)
                        .sorted()
                        .toArray());
        parameters.put("any_field", filter.field() == null);
        parameters.put("field", filter.field() == null ? "" : filter.field());
        parameters.put("from", filter.from());
        parameters.put("to", filter.to());
        parameters.put("as_of", asOf(filter.to()));
        parameters.put("zone", zone.getId());
        parameters.put(
                "period_end",
                filter.to().plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC));
        return parameters;
    }

    /** The day on which the end of a period is judged: its last day, or today while the period lasts. */
    public LocalDate asOf(LocalDate last) {
        LocalDate today = today();
        return last.isAfter(today) ? today : last;
    }

    /** This moment. */
    public Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Zone of local days. */
    public ZoneId zone() {
        return zone;
    }

    /**
     * The offices of the filter that the reader may see.
     *
     * @throws RefusedException NOT_FOUND for an office the reader may not see
     */
    Set<OfficeId> offices(FigureFilter filter, Actor actor) {
        return tops(filter, actor).stream()
                .flatMap(top -> organisation.subtree(top.id()).stream())
                .filter(actor::maySee)
                .collect(Collectors.toSet());
    }

    /** The office of the filter; without one, the highest offices that the reader may see, in order of code. */
    List<Office> tops(FigureFilter filter, Actor actor) {
        OfficeId asked = filter.office();
        if (asked != null) {
            if (!actor.maySee(asked)) {
                throw RefusedException.notFound("figures.refusal.office");
            }
            return List.of(organisation.office(asked));
        }
        OfficeScope visible = actor.visible();
        return organisation.offices().stream()
                .filter(office -> visible.contains(office.id()))
                .filter(office -> office.parent() == null || !visible.contains(office.parent()))
                .toList();
    }

    /** The office of the table's total: the one of the filter, or the province. */
    Office top(FigureFilter filter, Actor actor) {
        List<Office> tops = tops(filter, actor);
        return tops.size() == 1 ? tops.get(0) : organisation.province();
    }

    /** A row of a table: an office and the offices counted in it. */
    record RowOffices(Office office, boolean whole, Set<OfficeId> offices) {}

    /**
     * The rows of a table: the offices directly below the one of the filter, and that office itself where it receives.
     */
    List<RowOffices> rows(FigureFilter filter, Actor actor) {
        List<Office> tops = tops(filter, actor);
        if (tops.size() != 1) {
            return tops.stream().map(top -> row(top, actor)).toList();
        }
        Office top = tops.get(0);
        List<RowOffices> rows = new ArrayList<>();
        rows.add(new RowOffices(top, false, Set.of(top.id())));
        organisation.children(top.id()).stream()
                .map(child -> row(child, actor))
                .filter(row -> !row.offices().isEmpty())
                .forEach(rows::add);
        return rows;
    }

    private RowOffices row(Office office, Actor actor) {
        return new RowOffices(
                office,
                true,
                Stream.concat(Stream.of(office.id()), organisation.subtree(office.id()).stream())
                        .filter(actor::maySee)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
