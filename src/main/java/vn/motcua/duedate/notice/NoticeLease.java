package vn.motcua.duedate.notice;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;

/**
 * Lease of a run: an instance holds a run for half a minute and renews it with every batch. When the instance dies,
 * another continues from the last stored position. A batch of an instance that has lost the lease writes nothing.
 */
@Component
class NoticeLease {

    private static final String TAKE = """
            update calendar_notice set lease_owner = :owner, lease_until = clock_timestamp() + interval '30 seconds'
            where id = (select id from calendar_notice
                        where state in ('APPLYING', 'UNDOING')
                          and (lease_until is null or lease_until < clock_timestamp() or lease_owner = :owner)
                        limit 1 for update skip locked)
            returning id""";
    private static final String ADVANCE = """
            update calendar_notice
            set position = :position, moved = moved + :moved, kept = kept + :kept, confirmed = confirmed + :confirmed,
              restored = restored + :restored, failure = null, lease_until = clock_timestamp() + interval '30 seconds'
            where id = :id and lease_owner = :owner and state = :state""";
    private static final String NEXT_PASS = """
            update calendar_notice
            set pass = 2, position = :position, lease_until = clock_timestamp() + interval '30 seconds'
            where id = :id and lease_owner = :owner and state = :state""";
    private static final String APPLIED = """
            update calendar_notice
            set state = 'APPLIED', applied_at = :at, applied_digest = :digest, failure = null, lease_owner = null,
              lease_until = null
            where id = :id and lease_owner = :owner and state = 'APPLYING'""";
    private static final String UNDONE = """
            update calendar_notice
            set state = 'UNDONE', undone_at = :at, undone_digest = :digest, failure = null, lease_owner = null,
              lease_until = null
            where id = :id and lease_owner = :owner and state = 'UNDOING'""";
    private static final String RELEASE = """
            update calendar_notice set lease_owner = null, lease_until = null, failure = coalesce(:failure, failure)
            where id = :id and lease_owner = :owner""";

    private final NamedParameterJdbcTemplate jdbc;
    private final Notices notices;

    NoticeLease(NamedParameterJdbcTemplate jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    /**
     * A run that this instance holds.
     *
     * @param actor actor of the run, who applied or undid the notice
     * @param pass 1 for all dossiers, 2 for those received with the other calendar during the first pass
     * @param position last dossier done in this pass
     */
    record Held(CalendarNotice notice, UUID owner, Actor actor, int pass, UUID position) {

        boolean undoing() {
            return notice.state() == NoticeState.UNDOING;
        }

        /** Moment at which the version of the run was published. */
        Instant publishedAt() {
            CalendarNotice.Person who = undoing() ? notice.undone() : notice.applied();
            return Objects.requireNonNull(who).at();
        }

        Held at(int newPass, UUID newPosition) {
            return new Held(notice, owner, actor, newPass, newPosition);
        }
    }

    /** Number of dossiers that a batch has done, by outcome. */
    record Counts(int moved, int kept, int confirmed, int restored) {}

    /** Thrown when another instance has taken the lease. */
    static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Lost() {
            super("the run of the calendar notice is another instance's now");
        }
    }

    /** Takes the lease of a waiting run; empty when there is none. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Held> take(UUID owner) {
        return jdbc.queryForList(TAKE, Map.<String, Object>of("owner", owner), UUID.class).stream()
                .findFirst()
                .flatMap(notices::find)
                .map(notice -> new Held(notice, owner, notice.runner(), notice.pass(), notice.position()));
    }

    /** Stores the progress of the run, in the batch's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void advance(Held held, UUID position, Counts counts) {
        require(jdbc.update(
                ADVANCE,
                values(held)
                        .addValue("position", position)
                        .addValue("moved", counts.moved())
                        .addValue("kept", counts.kept())
                        .addValue("confirmed", counts.confirmed())
                        .addValue("restored", counts.restored())));
    }

    /** Starts the second pass, for dossiers received during the first. */
    @Transactional
    public Held nextPass(Held held) {
        require(jdbc.update(NEXT_PASS, values(held).addValue("position", CalendarNotice.BEFORE_ALL)));
        return held.at(2, CalendarNotice.BEFORE_ALL);
    }

    /** Records that the run is complete. */
    @Transactional
    public void finish(Held held, Instant at, byte[] digest) {
        require(jdbc.update(
                held.undoing() ? UNDONE : APPLIED,
                values(held).addValue("at", java.sql.Timestamp.from(at)).addValue("digest", digest)));
    }

    /** Releases a run that could not be completed now. */
    @Transactional
    public void release(Held held, @Nullable String failure) {
        jdbc.update(RELEASE, values(held).addValue("failure", failure, java.sql.Types.VARCHAR));
    }

    private static MapSqlParameterSource values(Held held) {
        return new MapSqlParameterSource("id", held.notice().id().value())
                .addValue("owner", held.owner())
                .addValue("state", held.notice().state().name());
    }

    private static void require(int changed) {
        if (changed != 1) {
            throw new Lost();
        }
    }
}
