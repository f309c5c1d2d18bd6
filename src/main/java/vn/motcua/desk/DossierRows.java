package vn.motcua.desk;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.dossier.query.Dates;
import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.dossier.query.Masking;
import vn.motcua.dossier.query.TimeLeft;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Columns;

/** Maps columns to rows of lists; names come from the copies in memory, not from joins. */
@Component
public class DossierRows {

    /** The columns that {@link #row} needs, of a dossier {@code d}. */
    static final String COLUMNS = """

            d.id, d.event_count, d.code, d.owner_kind, d.owner_name, d.procedure_version_id, d.receiving_office_id,
            d.current_office_id, d.business_state, d.money_state, d.result_delivery, d.submitted_at, d.answer_due_at,
            d.accepted_at, d.finished_at, d.closed_on, d.fee_amount,
            """ + Dates.COLUMNS + "\n";

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Dates dates;
    private final TimeLeft timeLeft;

    DossierRows(Catalogue catalogue, Organisation organisation, Dates dates, TimeLeft timeLeft) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.dates = dates;
        this.timeLeft = timeLeft;
    }

    DossierRow row(ResultSet row) throws SQLException {
        return new DossierRow(
                Columns.dossier(row, "id"),
                row.getInt("event_count"),
                row.getString("code"),
                owner(row),
                Columns.text(row, "owner_name"),
                procedure(row),
                organisation.office(DossierColumns.office(row, "receiving_office_id")),
                organisation.office(DossierColumns.office(row, "current_office_id")),
                Columns.constant(row, "business_state", BusinessState.class),
                Columns.constant(row, "money_state", MoneyState.class),
                Columns.constant(row, "result_delivery", ResultDelivery.class),
                Columns.moment(row, "submitted_at"),
                Columns.instant(row, "answer_due_at"),
                Columns.instant(row, "accepted_at"),
                dates.of(row),
                Columns.instant(row, "paused_since"),
                Columns.instant(row, "finished_at"),
                Columns.date(row, "closed_on"),
                timeLeft.left(
                        DossierColumns.office(row, "receiving_office_id"),
                        Columns.instant(row, "due_at"),
                        Columns.instant(row, "stopped_at")),
                Columns.number(row, "fee_amount"));
    }

    /** The dates of a row with {@link Dates#COLUMNS}. */
    PromisedDates dates(ResultSet row) throws SQLException {
        return dates.of(row);
    }

    /** The owner's name, masked. */
    String owner(ResultSet row) throws SQLException {
        return Masking.name(Columns.constant(row, "owner_kind", OwnerKind.class), Columns.text(row, "owner_name"));
    }

    ProcedureVersion procedure(ResultSet row) throws SQLException {
        return catalogue.version(new ProcedureVersionId(row.getInt("procedure_version_id")));
    }
}
