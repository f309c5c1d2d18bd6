package vn.motcua.desk.reception;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Service;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.life.DossierWords;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.CanonicalJson;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.platform.request.OnceOnly;
import vn.motcua.platform.request.RequestRecord;

/** Logs the notices that desks give instead of accepting a dossier. */
@Service
public class ReceptionNotices {

    private final OnceOnly once;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final ViewLog log;
    private final LoggedNotices notices;
    private final Clock clock;

    ReceptionNotices(
            OnceOnly once,
            Catalogue catalogue,
            Organisation organisation,
            ViewLog log,
            LoggedNotices notices,
            Clock clock) {
        this.once = once;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.log = log;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Logs a notice, once for each key.
     *
     * @return id of the notice, for printing
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
        return once.carryOut(request, () -> write(notice, actor));
    }

    /**
     * A logged notice, for printing; the reading is recorded in the view log.
     *
     * @throws RefusedException NOT_FOUND unless it was given at one of the actor's offices
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

    private UUID write(ReceptionNotice notice, Actor actor) {
        return notices.save(new LoggedNotice(
                        notice, catalogue.versionOf(notice.procedureCase()).id(), actor, clock.instant()))
                .id();
    }
}
