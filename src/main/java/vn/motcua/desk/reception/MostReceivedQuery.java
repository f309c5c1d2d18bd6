package vn.motcua.desk.reception;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.organisation.OfficeId;

/** Ranks the procedures of an office by its newest receptions. */
@Component
class MostReceivedQuery {

    /** The newest receptions only: an index answers it, at any size of history. */
    private static final String MOST_RECEIVED = """
            select newest.procedure_version_id
            from (select d.procedure_version_id
                  from dossier_fact d
                  where d.receiving_office_id = :office and d.received_on >= :since
                  order by d.received_on desc
                  limit 500) newest
            group by newest.procedure_version_id
            order by count(*) desc, newest.procedure_version_id
            limit 20
            """;

    private final JdbcClient jdbc;

    MostReceivedQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most 20 versions, the one received most often first. */
    List<ProcedureVersionId> since(LocalDate since, OfficeId office) {
        return jdbc
                .sql(MOST_RECEIVED)
                .param("office", office.value())
                .param("since", since)
                .query(Integer.class)
                .list()
                .stream()
                .map(ProcedureVersionId::new)
                .toList();
    }
}
