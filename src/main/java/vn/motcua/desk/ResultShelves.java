package vn.motcua.desk;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.dossier.value.BusinessState;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Columns;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.FreeText;

/** Where results lie until they are collected: the desk's own names of its shelves and boxes. */
@Service
@Transactional
public class ResultShelves {

    private static final int LONGEST = 20;

    private final JdbcClient jdbc;
    private final DossierLists lists;
    private final Clock clock;

    ResultShelves(JdbcClient jdbc, DossierLists lists, Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Notes the shelf of a result; an empty name takes it off.
     *
     * @throws RefusedException NOT_FOUND out of scope, FORBIDDEN for another office's desk, CONFLICT when no result waits
     */
    public void place(DossierId dossier, String shelf, Actor actor) {
        DossierRow row =
                lists.line(dossier, actor).orElseThrow(() -> RefusedException.notFound("dossier.refusal.not-found"));
        String name = FreeText.cleanLine(shelf, LONGEST);
        if (!actor.mayActAt(row.receiving().id())) {
            throw RefusedException.forbidden("counter.refusal.no-desk");
        }
        if (row.state() != BusinessState.RESULT_READY) {
            throw RefusedException.conflict("dossier.refusal.no-result");
        }
        if (name.isEmpty()) {
            jdbc.sql("delete from result_shelf where dossier_id = :dossier")
                    .param("dossier", dossier.value())
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into result_shelf (dossier_id, shelf, placed_at, placed_by) values (:dossier, :shelf, :at, :by)
                        on conflict on constraint result_shelf_pk do update
                        set shelf = excluded.shelf, placed_at = excluded.placed_at, placed_by = excluded.placed_by
                        """)
                .param("dossier", dossier.value())
                .param("shelf", name)
                .param("at", Columns.parameter(clock.instant()))
                .param("by", actor.name())
                .update();
    }

    /** The shelves of these dossiers, for callers who have seen them in their scope already. */
    @Transactional(readOnly = true)
    public Map<DossierId, String> of(Collection<DossierId> dossiers) {
        Map<DossierId, String> shelves = new HashMap<>();
        jdbc.sql("select dossier_id, shelf from result_shelf where dossier_id = any (:dossiers)")
                .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(row -> {
                    shelves.put(Columns.dossier(row, "dossier_id"), Columns.text(row, "shelf"));
                });
        return shelves;
    }
}
