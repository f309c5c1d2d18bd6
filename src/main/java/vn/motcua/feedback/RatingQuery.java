package vn.motcua.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.OfficeId;

/** Sums of ratings by office. */
@Component
class RatingQuery {

    private static final String SUMMARIES = """
            select office_id, count(*) filter (where score = 3), count(*) filter (where score = 2),
                count(*) filter (where score = 1)
            from rating
            where office_id = any (:offices) and given_on between :from and :to and given_at <= :until
            group by office_id having count(*) >= :fewest order by office_id
            """;

    private final JdbcClient jdbc;

    RatingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sums of offices in a period, up to a moment, of those that {@value RatingService#FEWEST} or more rated. */
    List<RatingSummary> summaries(Collection<OfficeId> offices, LocalDate from, LocalDate to, Instant until) {
        return jdbc.sql(SUMMARIES)
                .param("offices", offices.stream().mapToInt(OfficeId::value).toArray())
                .param("from", from)
                .param("to", to)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("fewest", RatingService.FEWEST)
                .query((row, no) ->
                        new RatingSummary(new OfficeId(row.getInt(1)), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }
}
