package vn.motcua.figures.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.figures.DossierSource;
import vn.motcua.platform.Columns;

/**
 * A dossier behind a figure of statistics. It names no citizen.
 *
 * @param code code, or the reference in the former system
 * @param receivingOffice office in whose figures it counts
 * @param unextendedDueAt promise without extensions; null when there is none
 * @param dueAt promise with extensions; null when there is none
 * @param listedOn local day by which the list is ordered
 */
public record StatisticsDossier(
        UUID id,
        String code,
        DossierSource source,
        String state,
        StatisticsKey channel,
        int receivingOffice,
        StatisticsKey office,
        StatisticsKey responsible,
        StatisticsKey official,
        StatisticsKey procedure,
        @Nullable Moment receivedAt,
        @Nullable Moment unextendedDueAt,
        @Nullable Moment dueAt,
        @Nullable Moment finishedAt,
        @Nullable Moment returnedAt,
        LocalDate listedOn) {

    private static final int SECONDS_PER_MINUTE = 60;

    /**
     * A moment.
     *
     * @param offset with which it was imported; null for a moment of this system
     */
    public record Moment(Instant at, @Nullable ZoneOffset offset) {

        static @Nullable Moment of(ResultSet row, String column, String offset) throws SQLException {
            Instant at = Columns.instant(row, column);
            Integer minutes = Columns.integer(row, offset);
            return at == null
                    ? null
                    : new Moment(at, minutes == null ? null : ZoneOffset.ofTotalSeconds(minutes * SECONDS_PER_MINUTE));
        }
    }
}
