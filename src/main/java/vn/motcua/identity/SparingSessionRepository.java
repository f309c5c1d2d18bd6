package vn.motcua.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Session repository that stores the moment of last access at most once a minute per session, so that most requests only read
 * their session. All other changes are stored at once, as before. A session may therefore expire up to {@link #PRECISION}
 * sooner after the last request than its time-out says; {@code spring.session.timeout} in {@code application.yml} has that
 * minute on top.
 *
 * @param <S> type of the sessions of the repository that stores them
 */
final class SparingSessionRepository<S extends Session>
        implements FindByIndexNameSessionRepository<SparingSessionRepository.UsedSession<S>> {

    /** Longest time by which the stored moment of last access is too early. */
    static final Duration PRECISION = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> stored;

    SparingSessionRepository(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public UsedSession<S> createSession() {
        return new UsedSession<>(stored.createSession());
    }

    @Override
    public void save(UsedSession<S> session) {
        stored.save(session.stored);
    }

    @Override
    public @Nullable UsedSession<S> findById(String id) {
        S found = stored.findById(id);
        return found == null ? null : new UsedSession<>(found);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    @Override
    public Map<String, UsedSession<S>> findByIndexNameAndIndexValue(String name, String value) {
        Map<String, UsedSession<S>> found = new HashMap<>();
        stored.findByIndexNameAndIndexValue(name, value)
                .forEach((id, session) -> found.put(id, new UsedSession<>(session)));
        return found;
    }

    /** Session of one request. */
    static final class UsedSession<S extends Session> implements Session {

        private final S stored;

        private UsedSession(S stored) {
            this.stored = stored;
        }

        /** Takes the moment over when the stored one is older than {@link #PRECISION}. */
        @Override
        public void setLastAccessedTime(Instant moment) {
            if (!moment.isBefore(stored.getLastAccessedTime().plus(PRECISION))) {
                stored.setLastAccessedTime(moment);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            return stored.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
