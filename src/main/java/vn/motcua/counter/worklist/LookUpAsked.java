package vn.motcua.counter.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.desk.LookUpFilter;
import vn.motcua.desk.LookUpOrder;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;

/**
 * Filters of the look-up of dossiers, as in the parameters of its address. They have no name, number or text of a person:
 * addresses stay in histories and logs.
 *
 * @param period day by which the period is asked for; null for the day of reception
 * @param from first day; null for {@value #USUAL_DAYS} days before the last
 * @param to last day; null for today
 * @param procedure code of a procedure, or words that find one; null or blank for all
 * @param state null for all
 * @param office code of an office, with all below it; null or blank for all in scope
 * @param holder code of the official who has the file in hand; null or blank for anybody or nobody
 * @param sort column by which the list is sorted, in small letters, with a minus before it when turned round; null for the
 *     last received first
 */
public record LookUpAsked(
        LookUpFilter.@Nullable Period period,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String procedure,
        @Nullable BusinessState state,
        @Nullable String office,
        @Nullable String holder,
        @Nullable String sort) {

    /** Days of the usual period. */
    static final int USUAL_DAYS = 30;

    private static final String TURNED = "-";

    /** A copy with a whole period, without blanks, and with the code of the procedure that the words find. */
    LookUpAsked completed(LocalDate today, Catalogue catalogue) {
        LocalDate last = to != null ? to : from != null && from.isAfter(today) ? from : today;
        return new LookUpAsked(
                period == null ? LookUpFilter.Period.RECEIVED : period,
                from != null ? from : last.minusDays(USUAL_DAYS - 1L),
                last,
                procedure(catalogue),
                state,
                textOrNull(office),
                textOrNull(holder),
                textOrNull(sort));
    }

    private @Nullable String procedure(Catalogue catalogue) {
        String typed = textOrNull(procedure);
        if (typed == null || !catalogue.versions(typed).isEmpty()) {
            return typed;
        }
        List<ProcedureVersion> found = catalogue.search(typed, null, null, 1, null);
        return found.isEmpty() ? typed : found.get(0).code();
    }

    /**
     * The filter of a {@link #completed} query.
     *
     * @throws RefusedException NOT_FOUND for an unknown office or official
     */
    LookUpFilter filter(Organisation organisation) {
        return new LookUpFilter(
                Objects.requireNonNull(period),
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                procedure,
                state,
                officeId(organisation),
                official(organisation),
                order());
    }

    private @Nullable OfficeId officeId(Organisation organisation) {
        if (office == null) {
            return null;
        }
        Office found = organisation
                .officeByCode(office)
                .orElseThrow(() -> RefusedException.notFound("counter.lookup.no-office"));
        return found.id();
    }

    private @Nullable OfficialId official(Organisation organisation) {
        return holder == null ? null : organisation.official(holder).id();
    }

    /** Value of a column's parameter in a link that sorts by it, or turns it round when it is sorted by already. */
    public String sorted(String column) {
        LookUpOrder order = order();
        boolean turn = !order.descending() && column(order).equals(column);
        return (turn ? TURNED : "") + column;
    }

    /** Value of {@code aria-sort} of a column; null when the list is not sorted by it. */
    public @Nullable String direction(String column) {
        LookUpOrder order = order();
        return !column(order).equals(column) ? null : order.descending() ? "descending" : "ascending";
    }

    /** Query string of a {@link #completed} query for another address, with its question mark. */
    public String query() {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance()
                .queryParam("period", period)
                .queryParam("from", from)
                .queryParam("to", to);
        add(query, "procedure", procedure);
        add(query, "state", state);
        add(query, "office", office);
        add(query, "holder", holder);
        add(query, "sort", sort);
        return query.encode().toUriString();
    }

    private static void add(UriComponentsBuilder query, String name, @Nullable Object value) {
        if (value != null) {
            query.queryParam(name, value);
        }
    }

    private LookUpOrder order() {
        String asked = sort == null ? "" : sort;
        boolean turned = asked.startsWith(TURNED);
        String name = (turned ? asked.substring(1) : asked).toUpperCase(Locale.ROOT);
        for (LookUpOrder.Column column : LookUpOrder.Column.values()) {
            if (column.name().equals(name)) {
                return new LookUpOrder(column, turned);
            }
        }
        return LookUpOrder.NEWEST;
    }

    private static String column(LookUpOrder order) {
        return order.by().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
