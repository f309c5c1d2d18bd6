package vn.motcua.administration.calendars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.administration.PageRevision;
import vn.motcua.administration.ScopeChoices;
import vn.motcua.administration.ScopeNames;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.CalendarYears;
import vn.motcua.calendar.timerule.TimeRuleSetting;
import vn.motcua.calendar.timerule.TimeRuleSetting.State;
import vn.motcua.calendar.timerule.TimeRuleSettingId;
import vn.motcua.catalogue.TimeRules;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.Notice;
import vn.motcua.platform.Option;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.FirstDay;
import vn.motcua.worktime.PauseMode;

/** Pages of the counting rules of nation, province and offices, which override procedures. */
@Controller
@RequestMapping("/quan-tri/cach-tinh")
class TimeRulesController {

    private static final int PAGE = 50;
    private static final String LIST = "redirect:/quan-tri/cach-tinh";

    private final TimeRules rules;
    private final CalendarYears years;
    private final ScopeChoices choices;
    private final Organisation organisation;
    private final MessageSource words;
    private final Clock clock;

    TimeRulesController(
            TimeRules rules,
            CalendarYears years,
            ScopeChoices choices,
            Organisation organisation,
            MessageSource words,
            Clock clock) {
        this.rules = rules;
        this.years = years;
        this.choices = choices;
        this.organisation = organisation;
        this.words = words;
        this.clock = clock;
    }

    /** A setting with the name of its scope, and whether this reader may still end it. */
    public record Row(TimeRuleSetting setting, ScopeNames.Name name, boolean mayEnd) {}

    /** Settings of one state. */
    public record Group(State state, List<Row> rows) {}

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Locale locale,
            Model model) {
        CalendarScope chosen = scope == null || scope.isBlank()
                ? null
                : years.scope(scope)
                        .orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown-scope")
                                .at("scope"));
        boolean first = after == null || after.isBlank();
        KeysetPage<TimeRuleSetting> page = rules.list(chosen, actor, after, PAGE);
        LocalDate today = today();
        model.addAttribute(
                "groups",
                Arrays.stream(State.values())
                        .map(state -> new Group(
                                state,
                                page.rows().stream()
                                        .filter(setting -> setting.stateOn(today) == state)
                                        .map(setting -> row(setting, actor, locale))
                                        .toList()))
                        .filter(group -> !group.rows().isEmpty() || first && group.state() == State.IN_FORCE)
                        .toList());
        model.addAttribute(
                "scopes",
                rules.scopes(actor).stream()
                        .map(each -> choices.option(each, locale))
                        .toList());
        model.addAttribute("scope", chosen == null ? null : years.code(chosen));
        model.addAttribute("next", page.next());
        model.addAttribute("first", first);
        model.addAttribute("administrator", actor.has(Role.ADMINISTRATOR));
        return "administration/time-rules";
    }

    private Row row(TimeRuleSetting setting, Actor actor, Locale locale) {
        State state = setting.stateOn(today());
        return new Row(
                setting,
                ScopeNames.name(setting.scope(), organisation, locale),
                (state == State.IN_FORCE || state == State.COMING) && rules.mayEdit(setting.scope(), actor));
    }

    @GetMapping("/them")
    String form(@RequestParam(required = false) @Nullable String scope, Actor actor, Locale locale, Model model) {
        TimeRuleForm form = TimeRuleForm.of(scope);
        model.addAttribute("form", form);
        return showForm(form, actor, locale, model);
    }

    @PostMapping("/them")
    String record(
            @Valid @ModelAttribute("form") TimeRuleForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String find,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        CalendarScope scope = choices.read(form.typed(), actor, locale, errors);
        LocalDate from = form.validFrom();
        String basis = form.legalBasis();
        if (find == null && !errors.hasErrors() && scope != null && from != null && basis != null) {
            try {
                rules.record(scope, form.change(), basis, from, form.validTo(), actor);
                Notice.of("administration.time-rule.recorded").afterwards(redirect);
                return LIST;
            } catch (RefusedException refusal) {
                refusal.reportTo(errors);
            }
        }
        return showForm(form, actor, locale, model);
    }

    private String showForm(TimeRuleForm form, Actor actor, Locale locale, Model model) {
        model.addAttribute("scopesMeant", choices.meant(form.typed(), actor, locale));
        model.addAttribute("scopeShown", choices.shown(form.typed(), locale));
        model.addAttribute("dueAts", options("administration.due-at.", names(DueAt.values()), locale));
        model.addAttribute("firstDays", options("administration.first-day.", names(FirstDay.values()), locale));
        model.addAttribute("holidays", options("administration.holidays.", Stream.of("true", "false"), locale));
        model.addAttribute("pauses", options("administration.pause.", names(PauseMode.values()), locale));
        return "administration/time-rule";
    }

    @GetMapping("/{rule}/cham-dut")
    String ending(@PathVariable int rule, Actor actor, Locale locale, Model model) {
        TimeRuleSetting setting = rules.setting(new TimeRuleSettingId(rule), actor);
        model.addAttribute(
                "form",
                new TimeRuleEndForm(
                        setting.stateOn(today()) == State.COMING ? setting.validFrom() : null,
                        null,
                        setting.revision()));
        return showEnding(setting, actor, locale, model);
    }

    @PostMapping("/{rule}/cham-dut")
    String end(
            @PathVariable int rule,
            @Valid @ModelAttribute("form") TimeRuleEndForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        TimeRuleSettingId id = new TimeRuleSettingId(rule);
        LocalDate day = form.day();
        String basis = form.basis();
        if (day != null
                && basis != null
                && RefusedException.granted(
                        errors, () -> rules.end(id, day, basis, actor, PageRevision.of(form.revision())))) {
            Notice.of("administration.time-rule.ended").afterwards(redirect);
            return LIST;
        }
        return showEnding(rules.setting(id, actor), actor, locale, model);
    }

    private String showEnding(TimeRuleSetting setting, Actor actor, Locale locale, Model model) {
        if (!rules.mayEdit(setting.scope(), actor)) {
            throw RefusedException.forbidden("catalogue.refusal.calendar-not-yours");
        }
        model.addAttribute("row", row(setting, actor, locale));
        model.addAttribute("coming", setting.stateOn(today()) == State.COMING);
        return "administration/time-rule-end";
    }

    /** Options with a first one that overrides nothing. */
    private List<Option> options(String prefix, Stream<String> values, Locale locale) {
        return Stream.concat(
                        Stream.of(Option.of("", word("administration.time-rule.keep", locale))),
                        values.map(value -> Option.of(value, word(prefix + value, locale))))
                .toList();
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name);
    }

    private String word(String key, Locale locale) {
        return Objects.requireNonNull(words.getMessage(key, null, locale), key);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
