package vn.motcua.catalogue.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.organisation.ChangeLog.Change;

/** What the log of changes says of a route: first day and version, and each step that is another. */
final class RouteChanges {

    private RouteChanges() {}

    static Change prepared(Route before, RouteDraft draft, LocalDate from) {
        RouteDraft.Content content = draft.content();
        Change change = difference(before, content.name(), content.nameEn(), content.steps(), "route-prepared");
        return with(change, "first-day", period(before.validFrom()), period(from));
    }

    static Change added(Route route, String like) {
        Change change = new Change(Subject.ROUTE, route.code(), null, "route-added", Map.of(), Map.of(), null);
        change = with(change, "name", null, route.name());
        change = with(change, "name-en", null, route.nameEn());
        return with(change, "like", null, like);
    }

    static Change published(Route before, Route after, String verb) {
        Change change = difference(before, after.name(), after.nameEn(), after.steps(), verb);
        change = with(change, "first-day", period(before.validFrom()), period(after.validFrom()));
        return with(change, "version", String.valueOf(before.version()), String.valueOf(after.version()));
    }

    static Change dropped(String code, String verb, LocalDate from) {
        return new Change(
                Subject.ROUTE, code, null, verb, Map.of("first-day", String.valueOf(period(from))), Map.of(), null);
    }

    static Change undone(Route route) {
        Change change = new Change(Subject.ROUTE, route.code(), null, "route-undone", Map.of(), Map.of(), null);
        change = with(change, "first-day", period(route.validFrom()), null);
        return with(change, "version", String.valueOf(route.version()), null);
    }

    private static Change difference(Route was, String name, String nameEn, List<RouteStep> steps, String verb) {
        Change change = new Change(Subject.ROUTE, was.code(), null, verb, Map.of(), Map.of(), null);
        change = with(change, "name", was.name(), name);
        change = with(change, "name-en", was.nameEn(), nameEn);
        int most = Math.max(was.steps().size(), steps.size());
        for (int i = 0; i < most; i++) {
            String before = i < was.steps().size() ? text(was.steps().get(i)) : null;
            String after = i < steps.size() ? text(steps.get(i)) : null;
            change = with(change, "step-%02d".formatted(i + 1), before, after);
        }
        return change;
    }

    private static Change with(Change change, String name, @Nullable String before, @Nullable String after) {
        if (before != null && before.equals(after)) {
            return change;
        }
        Map<String, String> befores = new TreeMap<>(change.before());
        Map<String, String> afters = new TreeMap<>(change.after());
        if (before != null) {
            befores.put(name, before);
        }
        if (after != null) {
            afters.put(name, after);
        }
        return new Change(change.subject(), change.key(), null, change.verb(), befores, afters, null);
    }

    private static @Nullable String period(@Nullable LocalDate from) {
        return from == null ? null : from + "/..";
    }

    /** Names as they are; kind, office and role by the constants that {@code ChangeWords} puts into words. */
    private static String text(RouteStep step) {
        String argument = step.unitArgument() == null ? "" : " " + step.unitArgument();
        String group = step.parallelGroup() == null ? "" : ", ‖ " + step.parallelGroup();
        return "%s / %s: kind.%s, unit.%s%s, role.%s, %d%s"
                .formatted(
                        step.name(),
                        step.nameEn(),
                        step.kind(),
                        step.unitRule(),
                        argument,
                        step.role(),
                        step.share(),
                        group);
    }
}
