package vn.motcua.document.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.action.Actions;

/** Finds the event that a paper states: a form shows the decision of that event, whenever it is printed. */
public final class SourceEvents {

    private SourceEvents() {}

    /** The last event of one of these kinds. */
    public static Optional<EventView> last(DossierView view, String... kinds) {
        Set<String> wanted = Set.of(kinds);
        return view.events().stream()
                .filter(event -> wanted.contains(event.kind()))
                .reduce((earlier, later) -> later);
    }

    /** The last event that set a date for the citizen or issued a slip: each makes a new appointment slip. */
    public static Optional<EventView> lastSlip(DossierView view) {
        return view.events().stream()
                .filter(event -> event.kind().equals("accept")
                        || Actions.issuesSlip(event.kind())
                        || event.details().containsKey("dueAt"))
                .reduce((earlier, later) -> later);
    }

    /** The subject of a print of this event. */
    public static String about(EventView event) {
        return "event-" + event.version();
    }

    /** A text among the details of an event; null when it is missing. */
    public static @Nullable String text(EventView event, String name) {
        Object value = event.details().get(name);
        return value == null ? null : value.toString();
    }

    /** The lines of text among the details of an event; empty when they are missing. */
    public static List<String> lines(Map<String, Object> details, String name) {
        return details.get(name) instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }
}
