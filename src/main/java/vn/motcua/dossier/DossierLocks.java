package vn.motcua.dossier;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Locks many dossiers at once, in the order of their identifiers, so that two runs never wait for each other in a circle. */
@Repository
public class DossierLocks {

    private static final String LOCK =
            "select dossier_id as id, closed_on is not null as closed from dossier_state where dossier_id = any (:ids)"
                    + " order by dossier_id for update";

    private final JdbcClient jdbc;

    DossierLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the dossiers until the end of the caller's transaction.
     *
     * @return whether each is closed, by its identifier and in that order; without those that do not exist
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Boolean> lock(Collection<UUID> ids) {
        Map<UUID, Boolean> closed = new LinkedHashMap<>();
        jdbc.sql(LOCK).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            closed.put(row.getObject("id", UUID.class), row.getBoolean("closed"));
        });
        return closed;
    }
}
