package vn.motcua.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets transactions about the same thing run one after the other, in all instances. */
@Component
public class TransactionLock {

    private final JdbcClient jdbc;

    TransactionLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits until no other transaction holds the name, and holds it until the end of the caller's transaction.
     *
     * @param name what the transaction is about, with a word that no other module begins its names with
     */
    public void hold(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", name)
                .query(row -> {});
    }
}
