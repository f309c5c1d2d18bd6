package vn.motcua.history;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/** Read service for imported dossiers. Each look is logged as that at any other dossier. */
@Service
public class ImportedDossiers {

    /** Maximum number of events that are shown of a dossier. */
    public static final int MOST_EVENTS = 1_000;

    private final HistoryQuery query;
    private final ViewLog views;

    ImportedDossiers(HistoryQuery query, ViewLog views) {
        this.query = query;
        this.views = views;
    }

    /** An imported dossier with its events in order, at most {@value #MOST_EVENTS}. */
    public record WithEvents(ImportedDossier dossier, List<ImportedDossier.Event> events) {

        public WithEvents {
            events = List.copyOf(events);
        }
    }

    /**
     * An imported dossier, and notes that the actor looked at it.
     *
     * @throws RefusedException NOT_FOUND when there is none in the actor's scope
     */
    @Transactional
    public WithEvents view(UUID id, Actor actor) {
        ImportedDossier dossier = query.dossier(id)
                .filter(found -> actor.maySee(found.receiving()))
                .orElseThrow(() -> RefusedException.notFound("history.refusal.not-found"));
        views.dossier(new DossierId(id), actor, ViewPurpose.SUPERVISION);
        return new WithEvents(dossier, query.events(id, MOST_EVENTS));
    }
}
