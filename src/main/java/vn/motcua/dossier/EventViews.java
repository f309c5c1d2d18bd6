package vn.motcua.dossier;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.motcua.dossier.life.DossierEvent;
import vn.motcua.dossier.life.History;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;

/** Shows events to readers: what happened and by whom, without the applicant's data. */
@Component
class EventViews {

    private final History history;
    private final Organisation organisation;

    EventViews(History history, Organisation organisation) {
        this.history = history;
        this.organisation = organisation;
    }

    /** The events after a version, oldest first. */
    List<EventView> since(DossierId dossier, int version) {
        return history.of(dossier.value()).stream()
                .filter(event -> event.seq() > version)
                .map(this::view)
                .toList();
    }

    EventView view(DossierEvent event) {
        return new EventView(
                event.seq(),
                event.kind(),
                event.happenedAt(),
                event.actorKind(),
                event.actorId(),
                event.actorName(),
                event.officeId(),
                organisation.office(new OfficeId(event.officeId())).name(),
                Map.copyOf(event.change().details()),
                java.util.HexFormat.of().formatHex(event.hash()));
    }
}
