package vn.motcua.identity.account;

import java.time.Clock;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who signed in, out, unlocked a desk, or failed to; rows are only ever added. */
@Component
public class SignInLog {

    public enum Event {
        SIGNED_IN,
        UNLOCKED,
        FAILED,
        BLOCKED,
        SIGNED_OUT
    }

    private static final int SHOWN = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void add(Event event, String username, int account) {
        insert(event, username, account);
    }

    /** Somebody without an account: only the beginning is kept, it may be a password typed into the wrong field. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void addUnknown(String typed) {
        insert(Event.FAILED, typed.substring(0, Math.min(SHOWN, typed.length())) + "…", null);
    }

    private void insert(Event event, String username, @Nullable Integer account) {
        jdbc.sql("insert into sign_in_log (at, username, event, account_id) values (?, ?, ?, ?)")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(username)
                .param(event.name())
                .param(account)
                .update();
    }
}
