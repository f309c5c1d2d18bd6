package vn.motcua.identity;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import vn.motcua.MotcuaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Sessions in the database, when several windows of one person ask at once. */
@MotcuaTest
class SessionsTest {

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Test
    void two_windows_may_write_the_same_for_the_first_time_in_the_same_moment() {
        assertThat(writtenTwice(sessions)).isEqualTo("second");
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
