package vn.motcua.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.StatementCounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

/** Sessions in the database: several windows of one person that ask at once, and requests that only read. */
@MotcuaTest
class SessionsTest {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Test
    void two_windows_may_write_the_same_for_the_first_time_in_the_same_moment() {
        assertThat(writtenTwice(sessions)).isEqualTo("second");
    }

    @Test
    void a_request_that_changes_nothing_writes_nothing_within_a_minute() {
        assertThat(written(sessions, Duration.ofSeconds(59))).isEmpty();
    }

    @Test
    void a_session_in_use_is_kept_alive_every_minute() {
        assertThat(written(sessions, Duration.ofSeconds(61)))
                .singleElement(STRING)
                .containsIgnoringCase("last_access_time");
    }

    @Test
    void what_a_request_changes_is_written_at_once() {
        assertThat(kept(sessions)).isEqualTo("kept");
    }

    @Test
    void a_session_outlives_half_an_hour_without_a_request_whenever_its_last_access_was_written() {
        assertThat(sessions.createSession().getMaxInactiveInterval().minus(SparingSessionRepository.PRECISION))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(30));
    }

    /** Statements of a request so long after the one before. */
    private static <S extends Session> List<String> written(SessionRepository<S> sessions, Duration later) {
        S session = sessions.createSession();
        sessions.save(session);
        S found = sessions.findById(session.getId());
        Instant access = found.getLastAccessedTime().plus(later);
        return StatementCounter.during(() -> {
            found.setLastAccessedTime(access);
            sessions.save(found);
        });
    }

    private static <S extends Session> String kept(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        S found = sessions.findById(session.getId());
        found.setLastAccessedTime(found.getLastAccessedTime().plusSeconds(1));
        found.setAttribute("motcua.test", "kept");
        sessions.save(found);
        return sessions.findById(session.getId()).getRequiredAttribute("motcua.test");
    }

    private static <S extends Session> String writtenTwice(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        S first = sessions.findById(session.getId());
        S second = sessions.findById(session.getId());
        first.setAttribute("motcua.test", "first");
        second.setAttribute("motcua.test", "second");

        sessions.save(first);
        sessions.save(second);

        return sessions.findById(session.getId()).getRequiredAttribute("motcua.test");
    }
}
