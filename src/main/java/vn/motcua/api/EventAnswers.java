package vn.motcua.api;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.motcua.dossier.EventView;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;

/** Writes the events of a dossier for the API. */
@Component
public class EventAnswers {

    private final Organisation organisation;
    private final Times times;

    EventAnswers(Organisation organisation, Times times) {
        this.organisation = organisation;
        this.times = times;
    }

    /** One event. */
    @Schema(name = "Event", description = "One thing that happened; never changed, each chained to the one before")
    public record Event(
            @Schema(description = "Its number in the dossier, from 1; the dossier's version after it")
            int version,

            @Schema(description = "The action's name", example = "hand-over")
            String kind,

            OffsetDateTime happenedAt,
            By by,

            @Schema(description = "What the action said of itself, without the applicant's data")
            Map<String, Object> details,

            @Schema(description = "SHA-256 over the event and the hash before it")
            String hash) {}

    /** Actor and office of an event. */
    @Schema(name = "EventActor")
    record By(
            Actor.Kind kind,

            @Schema(description = "Code of the official; null for others") @Nullable
            String official,

            String name,
            @Schema(description = "Code of the office") String office,
            String officeName) {}

    public Event of(EventView event) {
        Actor.Kind kind = Actor.Kind.valueOf(event.actorKind());
        Integer id = event.actorId();
        return new Event(
                event.version(),
                event.kind(),
                Objects.requireNonNull(times.at(event.happenedAt())),
                new By(
                        kind,
                        kind == Actor.Kind.OFFICIAL && id != null
                                ? organisation.official(new OfficialId(id)).code()
                                : null,
                        event.actor(),
                        organisation.office(new OfficeId(event.officeId())).code(),
                        event.office()),
                event.masked().details(),
                event.hash());
    }
}
