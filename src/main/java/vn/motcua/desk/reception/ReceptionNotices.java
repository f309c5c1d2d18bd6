package vn.motcua.desk.reception;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.life.AnsweredRequests;
import vn.motcua.dossier.life.DossierWords;
import vn.motcua.dossier.life.RequestRecord;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.CanonicalJson;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;

/** Logs what the desk told citizens whose papers it did not accept. */
@Service
public class ReceptionNotices {

    private final AnsweredRequests requests;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final ViewLog log;
    private final LoggedNotices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReceptionNotices(
            AnsweredRequests requests,
            Catalogue catalogue,
            Organisation organisation,
            ViewLog log,
            LoggedNotices notices,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.log = log;
        this.notices = notices;
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
        RequestRecord request = RequestRecord.of(
                actor.idempotencyOwner(),
                key.value(),
                CanonicalJson.write(notice).getBytes(StandardCharsets.UTF_8));
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
        LoggedNotice logged = notices.findById(id)
                .filter(notice -> actor.mayActAt(notice.office()) || actor.maySee(notice.office()))
                .orElseThrow(() -> RefusedException.notFound("dossier.refusal.not-found"));
        log.listing("notice", actor, ViewPurpose.PRINTING);
        return new GivenNotice(
                logged.id(),
                logged.kind(),
                organisation.office(logged.office()),
                logged.officer(),
                logged.givenAt(),
                catalogue.version(logged.procedure()),
                logged.applicant(),
                logged.identifier(),
                logged.phone(),
                logged.missing(),
                logged.reason(),
                logged.legalBasis());
    }

    private Optional<UUID> repeat(RequestRecord request) {
        AnsweredRequests.AnsweredRequest answered = requests.find(request.key());
        if (answered == null) {
            return Optional.empty();
        }
        if (!answered.hash().equals(request.hash())) {
            throw RefusedException.invalidField("requestId", "dossier.refusal.key-reused");
        }
        return Optional.of(answered.subject());
    }

    private UUID write(ReceptionNotice notice, Actor actor, RequestRecord request) {
        Instant now = clock.instant();
        UUID id = notices.save(new LoggedNotice(
                        notice, catalogue.versionOf(notice.procedureCase()).id(), actor, now))
                .id();
        requests.remember(request, id, now);
        return id;
    }
}
