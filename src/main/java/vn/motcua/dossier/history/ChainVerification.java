package vn.motcua.dossier.history;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Verifies that nobody has changed history: every event follows the one before it and hashes to what was stored, and
 * every row of today is what its events say (threat T3). Reads dossiers in pages, in one snapshot.
 */
@Service
public class ChainVerification {

    private static final int PAGE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ChainCheck check;
    private final NamedParameterJdbcTemplate jdbc;

    ChainVerification(ChainCheck check, NamedParameterJdbcTemplate jdbc) {
        this.check = check;
        this.jdbc = jdbc;
    }

    /** Verifies everything, stopping after so many breaks. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainReport verifyAll(int mostBreaks) {
        List<ChainReport.Break> broken = new ArrayList<>(orphans());
        long dossiers = 0;
        long events = 0;
        UUID last = BEFORE_ALL;
        List<UUID> page;
        do {
            page = jdbc.queryForList(
                    "select id from dossier where id > :last order by id limit :page",
                    Map.<String, Object>of("last", last, "page", PAGE),
                    UUID.class);
            if (!page.isEmpty()) {
                ChainCheck.Result result = check.check(page);
                dossiers += page.size();
                events += result.events();
                broken.addAll(result.breaks());
                last = page.get(page.size() - 1);
            }
        } while (page.size() == PAGE && broken.size() < mostBreaks);
        broken.addAll(holes());
        return new ChainReport(dossiers, events, broken.subList(0, Math.min(broken.size(), mostBreaks)));
    }

    /** Events whose dossier is gone. */
    private List<ChainReport.Break> orphans() {
        return jdbc.query(
                "select e.dossier_id, e.seq from dossier_event e left join dossier d on d.id = e.dossier_id"
                        + " where d.id is null order by 1, 2 limit 100",
                Map.of(),
                (ResultSet row, int no) -> new ChainReport.Break(
                        row.getObject(1, UUID.class), null, row.getInt(2), "dossier-missing", null));
    }

    /** Numbers of an office's day that no dossier has: a dossier vanished, whole. */
    private List<ChainReport.Break> holes() {
        return jdbc.query(
                """
                select o.code || ' ' || c.day, c.last, count(d.id)
                from code_counter c
                join office_fact o on o.id = c.office_id
                left join dossier_fact d on d.receiving_office_id = c.office_id and d.received_on = c.day
                group by o.code, c.office_id, c.day, c.last
                having count(d.id) <> c.last
                limit 100""",
                Map.of(),
                (ResultSet row, int no) -> new ChainReport.Break(null, null, null, "number-missing", row.getString(1)));
    }
}
