package vn.motcua.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;

/**
 * SQL queries for the rating figures of offices and for the remarks a reader may see: those in the reader's scope, of
 * dossiers on which the reader has not acted.
 */
@Component
class FeedbackQuery {

    private static final String SUMMARIES = """
            select office_id,
                count(*) filter (where score = 3 and origin <> 'OFFICE'), count(*) filter (where score = 2 and origin <> 'OFFICE'),
                count(*) filter (where score = 1 and origin <> 'OFFICE'),
                count(*) filter (where score = 3 and origin = 'OFFICE'), count(*) filter (where score = 2 and origin = 'OFFICE'),
                count(*) filter (where score = 1 and origin = 'OFFICE')
            from rating
            where office_id = any (:offices) and given_on between :from and :to and given_at <= :until
            group by office_id
            having count(*) filter (where origin <> 'OFFICE') >= :fewest or count(*) filter (where origin = 'OFFICE') >= :fewest
            order by office_id
            """;

    private static final String REASONS = """
            select reason, count(*) filter (where score = 3), count(*) filter (where score < 3)
            from rating cross join unnest(reasons) as reason
            where office_id = :office and given_on between :from and :to and given_at <= :until and origin <> 'OFFICE'
            group by reason order by count(*) desc, reason
            """;

    /** In an order that says nothing of when or by whom. */
    private static final String TEXTS = """
            select score, text from rating
            where office_id = :office and given_on between :from and :to and given_at <= :until and origin <> 'OFFICE' and text <> ''
            order by score, md5(text) limit 200
            """;

    private static final String READABLE = """
            select r.id from remark r
            left join remark_reply a on a.remark_id = r.id and a.no = 1
            left join remark_verdict va on va.remark_id = r.id and va.no = 1
            left join remark_reply b on b.remark_id = r.id and b.no = 2
            where r.id > :after and r.id <= :last
              and (not :waiting or a.remark_id is null or (va.satisfied = false and b.remark_id is null))
              and (:everything or r.office_id = any (:offices))
              and not exists (select from event_fact e
                              where e.dossier_id = r.dossier_id and e.actor_kind = 'OFFICIAL' and e.actor_id = :reader)
            order by r.id limit :size
            """;

    private final JdbcClient jdbc;

    FeedbackQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Rating figures of offices for a period, of ratings up to a moment; only offices with
     * {@value RatingService#FEWEST} or more ratings.
     */
    List<RatingSummary> summaries(Collection<OfficeId> offices, LocalDate from, LocalDate to, Instant until) {
        return jdbc.sql(SUMMARIES)
                .param("offices", offices.stream().mapToInt(OfficeId::value).toArray())
                .param("from", from)
                .param("to", to)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("fewest", RatingService.FEWEST)
                .query((row, no) -> new RatingSummary(
                        new OfficeId(row.getInt(1)),
                        RatingSummary.Figures.shown(row.getInt(2), row.getInt(3), row.getInt(4)),
                        RatingSummary.Figures.shown(row.getInt(5), row.getInt(6), row.getInt(7))))
                .list();
    }

    /** Reasons and texts of an office's ratings of a period, of ratings up to a moment. */
    RatingVoices voices(OfficeId office, LocalDate from, LocalDate to, Instant until) {
        Map<String, Object> asked =
                Map.of("office", office.value(), "from", from, "to", to, "until", until.atOffset(ZoneOffset.UTC));
        return new RatingVoices(
                jdbc.sql(REASONS)
                        .params(asked)
                        .query((row, no) -> new RatingVoices.Reason(
                                RatingReason.valueOf(row.getString(1)), row.getInt(2), row.getInt(3)))
                        .list(),
                jdbc.sql(TEXTS)
                        .params(asked)
                        .query((row, no) -> new RatingVoices.Text(Score.of(row.getInt(1)), row.getString(2)))
                        .list());
    }

    /** Ids of readable remarks after an id, oldest first; all of them, or only those that wait for a reply. */
    List<Long> readable(Actor reader, boolean waiting, long after, int size) {
        return readable(reader, waiting, after, Long.MAX_VALUE, size);
    }

    /** Whether the reader may see this remark. */
    boolean readable(Actor reader, long id) {
        return !readable(reader, false, id - 1, id, 1).isEmpty();
    }

    private List<Long> readable(Actor reader, boolean waiting, long after, long last, int size) {
        boolean everything = reader.visible().isAll();
        return jdbc.sql(READABLE)
                .param("everything", everything)
                .param(
                        "offices",
                        everything
                                ? new int[0]
                                : reader.visible().offices().stream()
                                        .mapToInt(OfficeId::value)
                                        .toArray())
                .param("reader", Objects.requireNonNull(reader.id()))
                .param("waiting", waiting)
                .param("after", after)
                .param("last", last)
                .param("size", size)
                .query(Long.class)
                .list();
    }
}
