package vn.motcua.feedback;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/**
 * Rating at the desk: for some minutes after a result was returned, the tablet of that desk asks how one was served. The tablet
 * learns the procedure and the minute, and neither name nor code; what is rated counts as every other rating does, and no
 * official sees it.
 */
@Service
@Transactional
public class DeskRatings {

    /** How long a tablet asks. */
    public static final Duration ASKED = Duration.ofMinutes(2);

    /** How long it takes what somebody who began to write sends. */
    private static final Duration TAKEN = Duration.ofMinutes(10);

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Ratings ratings;
    private final Catalogue catalogue;
    private final Clock clock;

    DeskRatings(JdbcClient jdbc, Ratings ratings, Catalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.ratings = ratings;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * What a tablet asks about.
     *
     * @param id of the offer, which the tablet sends back
     * @param procedure what was applied for, the Vietnamese name
     * @param returnedAt when the result was handed over
     */
    public record Offer(UUID id, String procedure, Instant returnedAt) {}

    /**
     * The result of this dossier was handed over a moment ago. Nothing is offered twice, nor what was rated already.
     *
     * @param desk its name; null where it has none
     */
    public void offer(OfficeId office, @Nullable String desk, DossierId dossier) {
        Instant now = clock.instant();
        jdbc.sql("delete from rating_offer where office_id = :office and offered_at < :until")
                .param("office", office.value())
                .param("until", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into rating_offer (id, dossier_id, office_id, desk, offered_at)
                select :id, d.id, :office, :desk, :now from dossier d
                where d.id = :dossier and d.business_state = 'RETURNED' and not exists (select 1 from rating r where r.dossier_id = d.id)
                on conflict on constraint rating_offer_dossier_key do nothing""")
                .param("id", UUID.randomUUID())
                .param("office", office.value())
                .param("desk", desk, Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("dossier", dossier.value())
                .update();
    }

    /**
     * What a tablet asks about now: the last result returned at its desk, unless it was rated, declined or is too long ago;
     * never one before the last, whose citizen has gone.
     *
     * @param desk of the tablet; null for one that serves all desks of the office
     */
    @Transactional(readOnly = true)
    public Optional<Offer> asked(OfficeId office, @Nullable String desk) {
        return jdbc.sql("""
                select o.id, o.offered_at, d.procedure_version_id,
                    o.declined or exists (select 1 from rating r where r.dossier_id = o.dossier_id) as settled
                from rating_offer o
                join dossier d on d.id = o.dossier_id
                where o.office_id = :office and (cast(:desk as text) is null or o.desk = :desk) and o.offered_at > :since
                order by o.offered_at desc limit 1""")
                .param("office", office.value())
                .param("desk", desk, Types.VARCHAR)
                .param("since", since(ASKED))
                .query((row, no) -> row.getBoolean("settled")
                        ? Optional.<Offer>empty()
                        : Optional.of(new Offer(
                                row.getObject("id", UUID.class),
                                catalogue
                                        .version(new ProcedureVersionId(row.getInt("procedure_version_id")))
                                        .name(),
                                row.getTimestamp("offered_at").toInstant())))
                .optional()
                .flatMap(last -> last);
    }

    /**
     * Rates what the tablet of this office asked about.
     *
     * @throws RefusedException NOT_FOUND when it asked for too long, or never; otherwise as {@link Ratings#rate}
     */
    public void rate(OfficeId office, UUID offer, Score score, Set<RatingReason> reasons, @Nullable String text) {
        ratings.rate(dossier(office, offer), score, reasons, text);
    }

    /** Who was asked would rather not; nothing happens when it is not asked any more. */
    public void decline(OfficeId office, UUID offer) {
        jdbc.sql("update rating_offer set declined = true where id = :id and office_id = :office")
                .param("id", offer)
                .param("office", office.value())
                .update();
    }

    private DossierId dossier(OfficeId office, UUID offer) {
        return jdbc.sql(
                        "select dossier_id from rating_offer where id = :id and office_id = :office and offered_at > :since")
                .param("id", offer)
                .param("office", office.value())
                .param("since", since(TAKEN))
                .query(UUID.class)
                .optional()
                .map(DossierId::new)
                .orElseThrow(() -> RefusedException.notFound("feedback.refusal.offer"));
    }

    private OffsetDateTime since(Duration ago) {
        return clock.instant().minus(ago).atOffset(ZoneOffset.UTC);
    }
}
