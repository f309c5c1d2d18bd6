package vn.motcua.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Columns;
import vn.motcua.platform.RefusedException;

/** The procedures a desk has most to do with: those it pinned, then those it received most often of late. */
@Service
@Transactional(readOnly = true)
public class DeskFavourites {

    /** Use older than this says little of what is asked for now. */
    private static final int DAYS = 60;

    /** So many of the newest receptions are looked at: an index answers it, at any size of history. */
    private static final String MOST_RECEIVED = """
            select newest.procedure_version_id
            from (select d.procedure_version_id
                  from dossier d
                  where d.receiving_office_id = :office and d.received_on >= :since
                  order by d.received_on desc
                  limit 500) newest
            group by newest.procedure_version_id
            order by count(*) desc, newest.procedure_version_id
            limit 20
            """;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Clock clock;
    private final ZoneId zone;

    DeskFavourites(JdbcClient jdbc, Catalogue catalogue, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
        this.zone = zone;
    }

    /** The favourites in force today, best first. */
    public List<ProcedureVersion> of(OfficeId office, int most) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Set<String> codes = new LinkedHashSet<>(pinned(office));
        jdbc.sql(MOST_RECEIVED)
                .param("office", office.value())
                .param("since", today.minusDays(DAYS))
                .query(Integer.class)
                .list()
                .forEach(version -> codes.add(
                        catalogue.version(new ProcedureVersionId(version)).code()));
        return codes.stream()
                .flatMap(code -> catalogue.inForce(code, today).stream())
                .limit(most)
                .toList();
    }

    /** The codes of the procedures the desk pinned, oldest first. */
    public List<String> pinned(OfficeId office) {
        return jdbc.sql("""
                        select procedure_code from pinned_procedure where office_id = :office
                        order by pinned_at, procedure_code limit 20
                        """).param("office", office.value()).query(String.class).list();
    }

    /**
     * Pins a procedure for the actor's desk, or takes the pin out again.
     *
     * @throws RefusedException FORBIDDEN unless the actor receives at the office, NOT_FOUND for an unknown procedure
     */
    @Transactional
    public void pin(String code, boolean pinned, OfficeId office, Actor actor) {
        if (!actor.mayActAt(office) || !actor.has(Role.RECEPTION)) {
            throw RefusedException.forbidden("counter.refusal.no-desk");
        }
        if (catalogue.versions(code).isEmpty()) {
            throw RefusedException.notFound("catalogue.refusal.unknown");
        }
        if (!pinned) {
            jdbc.sql("delete from pinned_procedure where office_id = :office and procedure_code = :code")
                    .param("office", office.value())
                    .param("code", code)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into pinned_procedure (office_id, procedure_code, pinned_at) values (:office, :code, :at)
                        on conflict on constraint pinned_procedure_pk do nothing
                        """)
                .param("office", office.value())
                .param("code", code)
                .param("at", Columns.parameter(clock.instant()))
                .update();
    }
}
