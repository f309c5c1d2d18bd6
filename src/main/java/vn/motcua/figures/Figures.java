package vn.motcua.figures;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;

/**
 * Counts dossiers for supervisors, and lists the dossiers behind each count by the same condition. Figures are as of
 * now: the correction of a result changes the figures of a past period.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Figures {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private final FigureQuery query;
    private final FigureScope scope;
    private final MonthlyFigures monthly;

    Figures(FigureQuery query, FigureScope scope, MonthlyFigures monthly) {
        this.query = query;
        this.scope = scope;
        this.monthly = monthly;
    }

    /**
     * Counts all measures of the period, in one query.
     *
     * @throws RefusedException NOT_FOUND for an office the actor may not see
     */
    public FigureCounts summary(FigureFilter filter, Actor actor) {
        return new FigureCounts(query.summary(filter.by(), scope.parameters(filter, actor)));
    }

    /**
     * Counts the period by month and office, in three queries; only the measures that are counted {@linkplain
     * Measure#byMonth() by month}.
     *
     * @throws RefusedException NOT_FOUND for an office the actor may not see
     */
    public FigureTable table(FigureFilter filter, Actor actor) {
        return monthly.table(filter, actor);
    }

    /**
     * A page of exactly the dossiers that a measure counts, ordered by receiving office and then by day of acceptance
     * or of leaving "in process".
     *
     * @param cursor cursor from the page before; null for the first page
     * @param size number of rows, limited to 1 to {@value KeysetPage#LONGEST}
     * @throws RefusedException NOT_FOUND for an office the actor may not see
     */
    public KeysetPage<FigureDossier> dossiers(
            Measure measure, FigureFilter filter, Actor actor, @Nullable String cursor, int size) {
        Cursor after = Cursor.parse(cursor, 3);
        int asked = KeysetPage.size(size);
        boolean byClosing = measure.source().date().equals("closed_on");
        return KeysetPage.of(
                query.dossiers(
                        measure,
                        filter.by(),
                        scope.parameters(filter, actor),
                        new FigureQuery.After(
                                after == null ? -1 : after.integer(0),
                                after == null ? FIRST_DAY : after.date(1),
                                after == null ? BEFORE_ALL : after.uuid(2)),
                        asked + 1),
                asked,
                last -> Cursor.of(
                        last.receiving().id(), byClosing ? last.closedOn() : last.receivedOn(), last.dossier()));
    }
}
