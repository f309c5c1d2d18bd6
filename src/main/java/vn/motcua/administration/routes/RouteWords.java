package vn.motcua.administration.routes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.CatalogueWords;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.StepKind;
import vn.motcua.catalogue.UnitRule;
import vn.motcua.catalogue.route.RouteChecks;
import vn.motcua.catalogue.route.RouteFinding;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Option;

/** Words for steps of routes, their choices and their faults. */
@Component
class RouteWords {

    private static final Pattern STEP_FIELD = Pattern.compile("steps\\[(\\d+)]\\.(\\w+)");

    private final CatalogueWords catalogue;
    private final Organisation organisation;
    private final MessageSource words;

    RouteWords(CatalogueWords catalogue, Organisation organisation, MessageSource words) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.words = words;
    }

    /**
     * A row of the table of steps.
     *
     * @param names name in the reader's language, then the other one
     * @param next numbers of the steps that follow; a dash at the end
     * @param back numbers of the steps to which files can be sent back; a dash where there is none
     */
    public record StepRow(RouteStep step, List<String> names, String unit, String role, String next, String back) {}

    /** The rows of the table of steps. */
    List<StepRow> rows(List<RouteStep> steps, Locale locale) {
        return steps.stream()
                .map(step -> new StepRow(
                        step,
                        locale.getLanguage().equals("en")
                                ? List.of(step.nameEn(), step.name())
                                : List.of(step.name(), step.nameEn()),
                        unit(step, locale),
                        word("dossier.role." + step.role(), locale),
                        numbers(RouteChecks.next(steps, step.no())),
                        numbers(RouteChecks.returnTargets(steps, step.no()))))
                .toList();
    }

    /** The drawing of steps. */
    RouteDrawing drawing(List<RouteStep> steps, Locale locale) {
        return RouteDrawing.of(
                steps, step -> catalogue.name(step, locale), step -> word("dossier.role." + step.role(), locale));
    }

    private String unit(RouteStep step, Locale locale) {
        String rule = word("administration.unit-rule." + step.unitRule(), locale);
        String argument = step.unitArgument();
        if (argument == null) {
            return rule;
        }
        return rule + ": "
                + (step.unitRule() == UnitRule.NAMED_OFFICE
                        ? organisation
                                .officeByCode(argument)
                                .map(office -> office.nameIn(locale.getLanguage()))
                                .orElse(argument)
                        : argument);
    }

    private static String numbers(List<Integer> numbers) {
        return numbers.isEmpty() ? "–" : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Sentence of a fault. */
    String finding(RouteFinding finding, int whole, Locale locale) {
        return word(
                "administration.route.finding." + finding.kind(),
                locale,
                String.valueOf(finding.step()),
                String.valueOf(finding.detail()),
                String.valueOf(whole));
    }

    /** Name of a field of the editor, with the number of its step. */
    public String field(String field, Locale locale) {
        Matcher step = STEP_FIELD.matcher(field);
        return step.matches()
                ? word(
                        "administration.route.field.step",
                        locale,
                        String.valueOf(Integer.parseInt(step.group(1)) + 1),
                        word("administration.route.field." + step.group(2), locale))
                : word("administration.route.field." + field, locale);
    }

    List<Option> kinds(Locale locale) {
        return options(StepKind.values(), "administration.step-kind.", locale);
    }

    List<Option> units(Locale locale) {
        return options(UnitRule.values(), "administration.unit-rule.", locale);
    }

    List<Option> roles(Locale locale) {
        Role[] roles = Arrays.stream(Role.values())
                .filter(role -> Role.HAVING_WORK.contains(role) && role != Role.CASHIER)
                .toArray(Role[]::new);
        return options(roles, "dossier.role.", locale);
    }

    private List<Option> options(Enum<?>[] values, String prefix, Locale locale) {
        return Arrays.stream(values)
                .map(each -> Option.of(each.name(), word(prefix + each.name(), locale)))
                .toList();
    }

    String word(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(words.getMessage(key, arguments, locale), key);
    }
}
