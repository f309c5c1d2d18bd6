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
 * Who runs a notice: an instance holds it for half a minute and holds on to it with every batch. When it dies, another
 * takes over from the position that was written last; a batch of an instance that lost it writes nothing.
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
     * @param actor in whose name it is done: who applied the notice, or undid it
     * @param pass 1 for all dossiers, 2 for those that were received meanwhile with the other calendar
     * @param position the last dossier that was done in this pass
     */
    record Held(CalendarNotice notice, UUID owner, Actor actor, int pass, UUID position) {

        boolean undoing() {
            return notice.state() == NoticeState.UNDOING;
        }

        /** When the version that the run follows was published. */
        Instant publishedAt() {
            CalendarNotice.Person who = undoing() ? notice.undone() : notice.applied();
            return Objects.requireNonNull(who).at();
        }

        Held at(int newPass, UUID newPosition) {
            return new Held(notice, owner, actor, newPass, newPosition);
        }
    }

    /** How many dossiers a batch has done, by what was done. */
    record Counts(int moved, int kept, int confirmed, int restored) {}

    /** Another instance has taken over. */
    static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Lost() {
            super("the run of the calendar notice is another instance's now");
        }
    }

    /** The run that waits for somebody, if there is one. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Held> take(UUID owner) {
        return jdbc.queryForList(TAKE, Map.<String, Object>of("owner", owner), UUID.class).stream()
                .findFirst()
                .flatMap(notices::find)
                .map(notice -> new Held(notice, owner, notice.runner(), notice.pass(), notice.position()));
    }

    /** In the batch's transaction: how far the run has come. */
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

    /** All dossiers are done; those that were received meanwhile come next. */
    @Transactional
    public Held nextPass(Held held) {
        require(jdbc.update(NEXT_PASS, values(held).addValue("position", CalendarNotice.BEFORE_ALL)));
        return held.at(2, CalendarNotice.BEFORE_ALL);
    }

    /** The run is complete. */
    @Transactional
    public void finish(Held held, Instant at, byte[] digest) {
        require(jdbc.update(
                held.undoing() ? UNDONE : APPLIED,
                values(held).addValue("at", java.sql.Timestamp.from(at)).addValue("digest", digest)));
    }

    /** Lets go of a run that could not be completed now. */
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
