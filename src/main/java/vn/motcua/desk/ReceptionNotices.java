package vn.motcua.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.dossier.life.DossierEvent;
import vn.motcua.dossier.life.DossierWords;
import vn.motcua.dossier.life.Ledger;
import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.CanonicalJson;
import vn.motcua.platform.Columns;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;

/** Logs what the desk told citizens whose papers it did not accept. */
@Service
public class ReceptionNotices {

    private final Ledger ledger;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final ViewLog log;
    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReceptionNotices(
            Ledger ledger,
            Catalogue catalogue,
            Organisation organisation,
            ViewLog log,
            NamedParameterJdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Logs a notice, once for a key.
     *
     * @return the notice's id, for printing
     * @throws RefusedException FORBIDDEN unless the actor receives at the office, INVALID without a reason or missing papers
     */
    public UUID give(ReceptionNotice notice, Actor actor, RequestKey key) {
        if (!actor.mayActAt(notice.office()) || !actor.has(Role.RECEPTION)) {
            throw RefusedException.forbidden("dossier.refusal.not-yours", DossierWords.action("accept"));
        }
        if (notice.reason().isBlank()) {
            throw RefusedException.invalidField("reason", "dossier.refusal.required");
        }
        if (notice.kind() == ReceptionNotice.Kind.SUPPLEMENT && notice.missing().isEmpty()) {
            throw RefusedException.invalidField("missing", "dossier.refusal.required");
        }
        byte[] hash = DossierEvent.sha256().digest(CanonicalJson.write(notice).getBytes(StandardCharsets.UTF_8));
        Ledger.RequestRecord request = new Ledger.RequestRecord(actor.idempotencyOwner(), key.value(), hash);
        try {
            return Objects.requireNonNull(transaction.execute(status -> write(notice, actor, request)));
        } catch (DuplicateKeyException used) {
            return repeat(request).orElseThrow(() -> used);
        }
    }

    /**
     * A notice that was given, to be printed; who sees it stands in the view log.
     *
     * @throws RefusedException NOT_FOUND unless it was given at an office of the actor's
     */
    public GivenNotice given(UUID id, Actor actor) {
        GivenNotice given = jdbc
                .query("select * from reception_notice where id = :id", Map.of("id", id), (row, no) -> given(row))
                .stream()
                .filter(notice -> actor.mayActAt(notice.office().id())
                        || actor.maySee(notice.office().id()))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("dossier.refusal.not-found"));
        log.listing("notice", actor, ViewPurpose.PRINTING);
        return given;
    }

    private GivenNotice given(ResultSet row) throws SQLException {
        return new GivenNotice(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Columns.constant(row, "kind", ReceptionNotice.Kind.class),
                organisation.office(DossierColumns.office(row, "office_id")),
                Columns.text(row, "actor_name"),
                Columns.moment(row, "given_at"),
                catalogue.version(new ProcedureVersionId(row.getInt("procedure_version_id"))),
                Columns.text(row, "applicant_name"),
                row.getString("applicant_identifier"),
                row.getString("applicant_phone"),
                List.of((String[]) row.getArray("missing").getArray()),
                Columns.text(row, "reason"),
                row.getString("legal_basis"));
    }

    private Optional<UUID> repeat(Ledger.RequestRecord request) {
        Ledger.AnsweredRequest answered = ledger.answered(request.owner(), request.key());
        if (answered == null) {
            return Optional.empty();
        }
        if (!MessageDigest.isEqual(answered.requestHash(), request.requestHash())) {
            throw RefusedException.invalidField("requestId", "dossier.refusal.key-reused");
        }
        return Optional.of(answered.subject());
    }

    private UUID write(ReceptionNotice notice, Actor actor, Ledger.RequestRecord request) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        Instant now = clock.instant();
        jdbc.update(
                """
                insert into reception_notice (id, kind, office_id, actor_id, actor_name, given_at, procedure_version_id,
                  procedure_case_id, applicant_name, applicant_identifier, applicant_phone, missing, reason, legal_basis)
                values (:id, :kind, :office, :actor, :actor_name, :at, :version, :case, :name, :identifier, :phone, :missing,
                  :reason, :basis)""",
                new MapSqlParameterSource("id", id)
                        .addValue("kind", notice.kind().name())
                        .addValue("office", notice.office().value())
                        .addValue("actor", actor.id(), Types.INTEGER)
                        .addValue("actor_name", actor.name())
                        .addValue("at", java.sql.Timestamp.from(now))
                        .addValue(
                                "version",
                                catalogue.versionOf(notice.procedureCase()).id().value())
                        .addValue("case", notice.procedureCase().value())
                        .addValue("name", notice.applicant().value())
                        .addValue(
                                "identifier",
                                notice.identifier() == null
                                        ? null
                                        : notice.identifier().digits(),
                                Types.VARCHAR)
                        .addValue(
                                "phone",
                                notice.phone() == null ? null : notice.phone().digits(),
                                Types.VARCHAR)
                        .addValue("missing", notice.missing().toArray(String[]::new))
                        .addValue("reason", notice.reason())
                        .addValue("basis", notice.legalBasis(), Types.VARCHAR));
        ledger.remember(request, id, now);
        return id;
    }
}
