package vn.motcua.administration.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.StepKind;
import vn.motcua.catalogue.UnitRule;
import vn.motcua.catalogue.route.RouteDraft;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.vocabulary.FreeText;
import vn.motcua.vocabulary.InvalidValueException;

/** Reads the draft of a route from what was typed; what does not fit is an error at its row and field. */
@Component
class RouteFormReader {

    private static final int LONGEST = 200;
    private static final Pattern SHARE = Pattern.compile("[0-9]{1,4}");
    private static final Pattern GROUP = Pattern.compile("[1-9][0-9]?");

    private final Catalogue catalogue;
    private final Organisation organisation;

    RouteFormReader(Catalogue catalogue, Organisation organisation) {
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    /** The draft; null when there are errors. */
    RouteDraft.@Nullable Content read(String code, RouteForm form, Errors errors) {
        String name = text("name", form.name(), errors);
        String nameEn = text("nameEn", form.nameEn(), errors);
        List<RouteStep> steps = new ArrayList<>();
        List<StepForm> rows = form.rows();
        for (int i = 0; i < rows.size(); i++) {
            RouteStep step = step(i, code, rows.get(i), errors);
            if (step != null) {
                steps.add(step);
            }
        }
        if (rows.isEmpty()) {
            errors.reject("administration.route.error.no-steps");
        }
        return errors.hasErrors() ? null : new RouteDraft.Content(name, nameEn, steps);
    }

    private @Nullable RouteStep step(int row, String code, StepForm form, Errors errors) {
        String at = "steps[" + row + "].";
        int before = errors.getErrorCount();
        String name = text(at + "name", form.name(), errors);
        String nameEn = text(at + "nameEn", form.nameEn(), errors);
        StepKind kind = constant(at + "kind", StepKind.class, form.kind(), errors);
        UnitRule rule = constant(at + "unitRule", UnitRule.class, form.unitRule(), errors);
        Role role = constant(at + "role", Role.class, form.role(), errors);
        int share = number(at + "share", SHARE, form.share(), errors);
        Integer group = form.parallelGroup() == null
                ? null
                : Integer.valueOf(number(at + "parallelGroup", GROUP, form.parallelGroup(), errors));
        if (rule != null) {
            argument(at + "unitArgument", code, rule, form.unitArgument(), errors);
        }
        return errors.getErrorCount() > before || kind == null || rule == null || role == null
                ? null
                : new RouteStep(row + 1, kind, name, nameEn, rule, form.unitArgument(), role, share, group);
    }

    private void argument(String field, String code, UnitRule rule, @Nullable String argument, Errors errors) {
        boolean ofField = rule == UnitRule.DISTRICT_DIVISION || rule == UnitRule.DEPARTMENT;
        if (rule == UnitRule.NAMED_OFFICE) {
            if (argument == null || organisation.officeByCode(argument).isEmpty()) {
                errors.rejectValue(field, "administration.route.error.office");
            }
        } else if (argument != null && !ofField) {
            errors.rejectValue(field, "administration.route.error.no-argument");
        } else if (argument != null && !knowsField(code, argument)) {
            errors.rejectValue(field, "administration.route.error.field");
        }
    }

    private boolean knowsField(String code, String field) {
        return catalogue.fields().contains(field)
                || catalogue.routes(code).stream()
                        .map(Route::steps)
                        .flatMap(List::stream)
                        .anyMatch(step -> field.equals(step.unitArgument()));
    }

    private static String text(String field, @Nullable String typed, Errors errors) {
        if (typed == null) {
            errors.rejectValue(field, "administration.route.error.required");
            return "";
        }
        try {
            return FreeText.cleanLine(typed, LONGEST); // names of steps are printed
        } catch (InvalidValueException unfit) {
            errors.rejectValue(field, unfit.messageKey(), unfit.arguments().toArray(), null);
            return "";
        }
    }

    private static int number(String field, Pattern shape, @Nullable String typed, Errors errors) {
        if (typed == null || !shape.matcher(typed).matches()) {
            errors.rejectValue(field, "administration.route.error.number");
            return 0;
        }
        return Integer.parseInt(typed);
    }

    private static <E extends Enum<E>> @Nullable E constant(
            String field, Class<E> type, @Nullable String typed, Errors errors) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(typed)) {
                return each;
            }
        }
        errors.rejectValue(field, "administration.route.error.choose");
        return null;
    }
}
