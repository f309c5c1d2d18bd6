package vn.motcua.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.OfficialId;
import vn.motcua.platform.RefusedException;

/** The accounts of officials. */
@Service
public class Accounts {

    /** So many wrong passwords cost nothing; each one after doubles the wait. */
    public static final int FREE_ATTEMPTS = 3;

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");
    private static final String COLUMNS = "id, username, password_hash, official_id, enabled, language";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    /**
     * Opens an account.
     *
     * @param username 3 to 64 of {@code a–z 0–9 . _ -}
     * @throws RefusedException when the name is taken or malformed, or the password is short or easily guessed
     */
    @Transactional
    public void open(String username, String password, OfficialId official) {
        PasswordPolicy.check(username, password);
        if (!openWithHash(username, encoder.encode(password), official)) {
            throw RefusedException.invalidField("username", "identity.account.username-taken");
        }
    }

    /**
     * Opens an account whose password was hashed already, as that of all accounts of the demo is.
     *
     * @return false when the name is taken
     * @throws RefusedException when the name is malformed
     */
    @Transactional
    public boolean openWithHash(String username, String hash, OfficialId official) {
        if (!USERNAME.matcher(username).matches()) {
            throw RefusedException.invalidField("username", "identity.account.username-shape");
        }
        return jdbc.sql("""
                                insert into account (username, password_hash, official_id, created_at) values (?, ?, ?, ?)
                                on conflict on constraint account_username_key do nothing""")
                        .params(username, hash, official.value(), utc(clock.instant()))
                        .update()
                == 1;
    }

    /** Lets nobody sign in with it any more; sessions that are open end with their next request. */
    @Transactional
    public void disable(String username) {
        jdbc.sql("update account set enabled = false where username = ?")
                .param(username)
                .update();
    }

    /** Lets it be used again. */
    @Transactional
    public void enable(String username) {
        jdbc.sql("update account set enabled = true, failed_attempts = 0, blocked_until = null where username = ?")
                .param(username)
                .update();
    }

    /** Whether there is any account at all. */
    public boolean areNone() {
        return jdbc.sql("select not exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    public Optional<Account> byUsername(String username) {
        return jdbc.sql("select " + COLUMNS + " from account where username = ?")
                .param(username)
                .query((row, no) -> account(row))
                .optional();
    }

    public Optional<Account> byId(int id) {
        return jdbc.sql("select " + COLUMNS + " from account where id = ?")
                .param(id)
                .query((row, no) -> account(row))
                .optional();
    }

    /**
     * Counts an attempt before the password is looked at, in one statement, so that many attempts at the same time do not
     * slip through together. The first three failures in a row cost nothing; then the wait is 1 s, 2 s, 4 s, … and at most
     * 15 minutes. Nobody is locked out for good.
     *
     * @return false when the account waits after earlier failures
     */
    @Transactional
    public boolean beginAttempt(Account account) {
        return jdbc.sql("""
                                update account
                                set failed_attempts = failed_attempts + 1,
                                    blocked_until = case when failed_attempts >= :free then
                                        :now + least(interval '15 minutes',
                                            interval '1 second' * power(2, least(failed_attempts - :free, 20))) end
                                where id = :id and (blocked_until is null or blocked_until <= :now)""")
                        .param("free", FREE_ATTEMPTS)
                        .param("now", utc(clock.instant()))
                        .param("id", account.id())
                        .update()
                == 1;
    }

    /** Forgets the failures after the right password. */
    @Transactional
    public void succeeded(Account account) {
        jdbc.sql("update account set failed_attempts = 0, blocked_until = null where id = ?")
                .param(account.id())
                .update();
    }

    /** Remembers the language a person works in. */
    @Transactional
    public void speak(int account, String language) {
        jdbc.sql("update account set language = ? where id = ? and language <> ?")
                .params(language, account, language)
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getInt("id"),
                row.getString("username"),
                row.getString("password_hash"),
                new OfficialId(row.getInt("official_id")),
                row.getBoolean("enabled"),
                row.getString("language"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
