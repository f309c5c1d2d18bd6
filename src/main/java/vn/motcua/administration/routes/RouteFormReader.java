package vn.motcua.administration.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import vn.motcua.administration.TypedFields;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.StepKind;
import vn.motcua.catalogue.UnitRule;
import vn.motcua.catalogue.route.RouteDraft;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;

/** Reads the draft of a route from what was typed; what does not fit is an error at its row and field. */
@Component
class RouteFormReader {

    private static final int LONGEST = 200;
    private static final Pattern SHARE = Pattern.compile("[0-9]{1,4}");
    private static final Pattern GROUP = Pattern.compile("[1-9][0-9]?");

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final ConversionService conversion;

    RouteFormReader(
            Catalogue catalogue,
            Organisation organisation,
            @Qualifier("mvcConversionService") ConversionService conversion) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.conversion = conversion;
    }

    /** The draft; null when there are errors. */
    RouteDraft.@Nullable Content read(String code, RouteForm form, Errors errors) {
        TypedFields typed = new TypedFields(errors, conversion);
        String name = typed.text("name", form.name(), LONGEST); // names of steps are printed
        String nameEn = typed.text("nameEn", form.nameEn(), LONGEST);
        List<RouteStep> steps = new ArrayList<>();
        List<StepForm> rows = form.rows();
        for (int i = 0; i < rows.size(); i++) {
            RouteStep step = step(i, code, rows.get(i), typed);
            if (step != null) {
                steps.add(step);
            }
        }
        if (rows.isEmpty()) {
            errors.reject("administration.route.error.no-steps");
        }
        return errors.hasErrors() ? null : new RouteDraft.Content(name, nameEn, steps);
    }

    private @Nullable RouteStep step(int row, String code, StepForm form, TypedFields typed) {
        Errors errors = typed.errors();
        String at = "steps[" + row + "].";
        int before = errors.getErrorCount();
        String name = typed.text(at + "name", form.name(), LONGEST);
        String nameEn = typed.text(at + "nameEn", form.nameEn(), LONGEST);
        StepKind kind = typed.constant(at + "kind", StepKind.class, form.kind());
        UnitRule rule = typed.constant(at + "unitRule", UnitRule.class, form.unitRule());
        Role role = typed.constant(at + "role", Role.class, form.role());
        int share = Math.toIntExact(typed.number(at + "share", SHARE, form.share()));
        Long grouped = typed.optionalNumber(at + "parallelGroup", GROUP, form.parallelGroup());
        Integer group = grouped == null ? null : Integer.valueOf(Math.toIntExact(grouped));
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
}
