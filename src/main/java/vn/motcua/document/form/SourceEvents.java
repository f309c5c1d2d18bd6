package vn.motcua.document.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.action.Actions;

/** Finds the event a paper comes from: a form says what was decided then, whenever it is printed. */
public final class SourceEvents {

    private SourceEvents() {}

    /** The last event of one of these kinds. */
    public static Optional<EventView> last(DossierView view, String... kinds) {
        Set<String> wanted = Set.of(kinds);
        return view.events().stream()
                .filter(event -> wanted.contains(event.kind()))
                .reduce((earlier, later) -> later);
    }

    /** The last event that gave the citizen a date, or another slip: each of them makes a new appointment slip. */
    public static Optional<EventView> lastSlip(DossierView view) {
        return view.events().stream()
                .filter(event -> event.kind().equals("accept")
                        || Actions.issuesSlip(event.kind())
                        || event.details().containsKey("dueAt"))
                .reduce((earlier, later) -> later);
    }

    /** What a paper of this event is a print of. */
    public static String about(EventView event) {
        return "event-" + event.version();
    }

    /** What an event says of itself under a name; null when it says nothing. */
    public static @Nullable String text(EventView event, String name) {
        Object value = event.details().get(name);
        return value == null ? null : value.toString();
    }

    /** The lines an event says under a name. */
    public static List<String> lines(Map<String, Object> details, String name) {
        return details.get(name) instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }
}
