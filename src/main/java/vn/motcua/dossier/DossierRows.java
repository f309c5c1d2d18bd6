package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.dossier.query.Columns;
import vn.motcua.dossier.query.Masking;
import vn.motcua.organisation.Organisation;

/** Makes lines of lists from columns; names come from the copies in memory, not from joins. */
@Component
class DossierRows {

    /** The columns of {@link #row}, of a dossier {@code d}. */
    static final String COLUMNS = """

            d.id, d.event_count, d.code, d.owner_kind, d.owner_name, d.procedure_version_id, d.receiving_office_id,
            d.current_office_id, d.business_state, d.money_state, d.result_delivery, d.submitted_at, d.answer_due_at,
            d.accepted_at, d.due_at, d.due_provisional, d.paused_since, d.finished_at, d.fee_amount
            """;

    private final Catalogue catalogue;
    private final Organisation organisation;

    DossierRows(Catalogue catalogue, Organisation organisation) {
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    DossierRow row(ResultSet row) throws SQLException {
        return new DossierRow(
                Columns.dossier(row, "id"),
                row.getInt("event_count"),
                row.getString("code"),
                owner(row),
                procedure(row),
                organisation.office(Columns.office(row, "receiving_office_id")),
                organisation.office(Columns.office(row, "current_office_id")),
                Columns.constant(row, "business_state", BusinessState.class),
                Columns.constant(row, "money_state", MoneyState.class),
                Columns.constant(row, "result_delivery", ResultDelivery.class),
                Columns.moment(row, "submitted_at"),
                Columns.instant(row, "answer_due_at"),
                Columns.instant(row, "accepted_at"),
                Columns.instant(row, "due_at"),
                row.getBoolean("due_provisional"),
                Columns.instant(row, "paused_since"),
                Columns.instant(row, "finished_at"),
                Columns.number(row, "fee_amount"));
    }

    /** The owner's name as lists show it. */
    String owner(ResultSet row) throws SQLException {
        return Masking.name(Columns.constant(row, "owner_kind", OwnerKind.class), Columns.text(row, "owner_name"));
    }

    ProcedureVersion procedure(ResultSet row) throws SQLException {
        return catalogue.version(new ProcedureVersionId(row.getInt("procedure_version_id")));
    }
}
