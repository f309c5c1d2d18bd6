package vn.motcua.counter.dossier;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import vn.motcua.dossier.EventDetails;
import vn.motcua.dossier.EventView;

/** Describes the events of a dossier in the reader's language. */
@Component
class EventWords {

    private final EventDetails details;

    EventWords(EventDetails details) {
        this.details = details;
    }

    /** Lines of the timeline, in the order of the events given. */
    List<EventLine> lines(List<EventView> events, Locale locale) {
        return events.stream().map(event -> line(event, locale)).toList();
    }

    private EventLine line(EventView event, Locale locale) {
        return new EventLine(
                event.version(),
                details.title(event, locale),
                event.happenedAt(),
                event.actor() + " · " + event.office(),
                details.of(event, locale));
    }
}
