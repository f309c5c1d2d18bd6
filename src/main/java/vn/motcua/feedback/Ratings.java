package vn.motcua.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.dossier.value.BusinessState;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/**
 * How citizens were served: once for each dossier, after the result was returned. No official sees a single rating; an
 * office's figures begin with {@value #FEWEST} and are a day old, so that a rating cannot be matched with who came by.
 */
@Service
@Transactional
public class Ratings {

    /** Fewer than so many are not shown. */
    public static final int FEWEST = 5;

    /** Characters a citizen may add. */
    public static final int LONGEST = 300;

    private static final Duration KEPT_BACK = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    Ratings(JdbcClient jdbc, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Rates. For callers who have seen the dossier by its slip.
     *
     * @throws RefusedException CONFLICT before the result was returned, or when it was rated already; INVALID for too long a text
     */
    public void rate(DossierId dossier, Score score, Set<RatingReason> reasons, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw RefusedException.invalidField("text", "feedback.refusal.text", LONGEST);
        }
        if (!open(dossier)) {
            throw RefusedException.conflict("feedback.refusal.not-returned");
        }
        int written = jdbc.sql("""
                insert into rating (dossier_id, office_id, given_on, given_at, score, reasons, text)
                select id, receiving_office_id, :today, :now, :score, :reasons, :text from dossier where id = :dossier
                on conflict on constraint rating_pk do nothing""")
                .param("today", LocalDate.ofInstant(clock.instant(), zone))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("score", score.stored())
                .param(
                        "reasons",
                        reasons.stream().sorted().map(RatingReason::name).toArray(String[]::new))
                .param("text", text == null || text.isBlank() ? null : text.strip(), java.sql.Types.VARCHAR)
                .param("dossier", dossier.value())
                .update();
        if (written == 0) {
            throw RefusedException.conflict("feedback.refusal.rated");
        }
    }

    /** What was rated for a dossier. For callers who have seen the dossier by its slip, never for an official. */
    @Transactional(readOnly = true)
    public Optional<Score> given(DossierId dossier) {
        return jdbc.sql("select score from rating where dossier_id = :dossier")
                .param("dossier", dossier.value())
                .query((row, no) -> Score.values()[row.getInt(1) - 1])
                .optional();
    }

    /**
     * The figures of offices in a period, those of which enough rated; not of the last day.
     *
     * @throws RefusedException FORBIDDEN for an actor who may not see one of the offices
     */
    @Transactional(readOnly = true)
    public List<RatingSummary> summaries(Actor actor, Collection<OfficeId> offices, LocalDate from, LocalDate to) {
        if (!offices.stream().allMatch(actor::maySee)) {
            throw RefusedException.forbidden("feedback.refusal.no-office");
        }
        return jdbc.sql("""
                select office_id, count(*) filter (where score = 3), count(*) filter (where score = 2),
                    count(*) filter (where score = 1)
                from rating
                where office_id = any (:offices) and given_on between :from and :to and given_at <= :until
                group by office_id having count(*) >= :fewest order by office_id""")
                .param("offices", offices.stream().mapToInt(OfficeId::value).toArray())
                .param("from", from)
                .param("to", to)
                .param("until", clock.instant().minus(KEPT_BACK).atOffset(ZoneOffset.UTC))
                .param("fewest", FEWEST)
                .query((row, no) ->
                        new RatingSummary(new OfficeId(row.getInt(1)), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    private boolean open(DossierId dossier) {
        return jdbc.sql("select business_state from dossier where id = :dossier")
                .param("dossier", dossier.value())
                .query(String.class)
                .optional()
                .map(BusinessState.RETURNED.name()::equals)
                .orElse(false);
    }
}
