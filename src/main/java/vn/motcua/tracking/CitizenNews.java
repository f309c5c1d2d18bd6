package vn.motcua.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.dossier.value.DecisionOutcome;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.vocabulary.DossierId;

/**
 * What a citizen is told of a dossier without asking: the same as the status page says. For letters to addresses that may
 * be told; nobody looks at anything here, so nothing is written into the view log.
 */
@Service
public class CitizenNews {

    static final String BY_ID =
            "select d.slip_issue, d.outcome, " + StatusViews.COLUMNS + " from dossier_fact d where d.id = :id";

    private final JdbcClient jdbc;
    private final StatusViews views;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Slips slips;

    CitizenNews(JdbcClient jdbc, StatusViews views, Catalogue catalogue, Organisation organisation, Slips slips) {
        this.jdbc = jdbc;
        this.views = views;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.slips = slips;
    }

    /**
     * A dossier as its citizen may know it.
     *
     * @param status null before it is accepted: it has no code then, and no page
     * @param token opens its page; null before it is accepted
     * @param refused whether the result is a refusal on the merits
     */
    public record News(
            ProcedureVersion procedure,
            Office receiving,
            @Nullable StatusView status,
            @Nullable String token,
            boolean refused) {

        /** How the result reaches the citizen; at the desk, before the dossier is accepted. */
        public ResultDelivery delivery() {
            return status == null ? ResultDelivery.DESK : status.delivery();
        }

        @Override
        public String toString() {
            return "News[]";
        }
    }

    /** The news of a dossier; empty when there is no such dossier. */
    @Transactional(readOnly = true)
    public Optional<News> of(DossierId dossier) {
        return jdbc.sql(BY_ID)
                .param("id", dossier.value())
                .query((row, no) -> news(dossier, row))
                .optional();
    }

    private News news(DossierId dossier, ResultSet row) throws SQLException {
        boolean accepted = row.getString("code") != null;
        return new News(
                catalogue.version(new ProcedureVersionId(row.getInt("procedure_version_id"))),
                organisation.office(DossierColumns.office(row, "receiving_office_id")),
                accepted ? views.found(row).status() : null,
                accepted ? slips.secrets(dossier, row.getInt("slip_issue")).token() : null,
                DecisionOutcome.REFUSED.name().equals(row.getString("outcome")));
    }
}
