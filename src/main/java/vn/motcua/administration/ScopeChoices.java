package vn.motcua.administration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import vn.motcua.calendar.CalendarDrafts;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.CalendarYears;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Option;
import vn.motcua.vocabulary.Folding;

/** Finds scopes by name: the nation, the province, and the offices of today. */
@Component
public class ScopeChoices {

    private final CalendarDrafts drafts;
    private final CalendarYears years;
    private final Organisation organisation;
    private final OfficeChoice choice;
    private final MessageSource words;

    ScopeChoices(
            CalendarDrafts drafts,
            CalendarYears years,
            Organisation organisation,
            OfficeChoice choice,
            MessageSource words) {
        this.drafts = drafts;
        this.years = years;
        this.organisation = organisation;
        this.choice = choice;
        this.words = words;
    }

    /**
     * Input of a form for a scope.
     *
     * @param code code of the scope chosen while typing
     * @param found code of the scope chosen from the offered ones
     * @param words typed words; used where nothing was chosen
     */
    public record Typed(
            @Nullable String code,
            @Nullable String found,
            @Nullable String words) {

        private static boolean filled(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }

    /**
     * The first scopes whose calendar the actor keeps and whose name or code contains the words; the value of an option
     * is the code.
     */
    List<Option> find(String typed, Actor actor, Locale locale) {
        String words = OfficeChoice.words(typed);
        String sought = Folding.fold(words);
        Stream<CalendarScope> wide = Stream.of(CalendarScope.nation(), CalendarScope.province())
                .filter(scope -> Folding.fold(option(scope, locale).text() + " " + years.code(scope))
                        .contains(sought));
        Stream<CalendarScope> offices = choice.today(words).map(office -> CalendarScope.of(office.id()));
        return Stream.concat(wide, offices)
                .filter(scope -> drafts.mayEdit(scope, actor))
                .limit(OfficeChoice.MOST_FOUND)
                .map(scope -> option(scope, locale))
                .toList();
    }

    /** The chosen code; null where the words have been changed since, as is possible without scripts. */
    private @Nullable String chosen(Typed typed, Locale locale) {
        if (Typed.filled(typed.found())) {
            return typed.found();
        }
        boolean same = !Typed.filled(typed.words())
                || years.scope(typed.code())
                        .map(scope -> Folding.fold(option(scope, locale).text()).equals(Folding.fold(typed.words())))
                        .orElse(false);
        return Typed.filled(typed.code()) && same ? typed.code() : null;
    }

    /** The options for typed words of which none was chosen. */
    public List<Option> meant(Typed typed, Actor actor, Locale locale) {
        return chosen(typed, locale) == null && Typed.filled(typed.words())
                ? find(String.valueOf(typed.words()), actor, locale)
                : List.of();
    }

    /**
     * The scope that was chosen or whose name or code was typed unambiguously; otherwise null, with an error in the
     * form.
     */
    @Nullable
    public CalendarScope read(Typed typed, Actor actor, Locale locale, Errors errors) {
        String words = typed.words();
        String code = chosen(typed, locale);
        if (code == null && Typed.filled(words)) {
            List<Option> meant = meant(typed, actor, locale);
            List<Option> named = meant.stream()
                    .filter(each -> Folding.fold(each.text()).equals(Folding.fold(words)))
                    .toList();
            if (meant.size() == 1 || named.size() == 1) {
                code = (meant.size() == 1 ? meant : named).get(0).value();
            } else if (years.scope(words).isPresent()) {
                code = words;
            } else {
                errors.rejectValue("scope", "administration.scope." + (meant.isEmpty() ? "none" : "several"));
                return null;
            }
        }
        if (code == null) {
            errors.rejectValue("scope", "catalogue.refusal.required");
            return null;
        }
        CalendarScope scope = years.scope(code).orElse(null);
        if (scope == null) {
            errors.rejectValue("scope", "catalogue.refusal.unknown-scope");
        }
        return scope;
    }

    /** The text of the input: the typed words, or the name of the chosen scope. */
    public String shown(Typed typed, Locale locale) {
        if (Typed.filled(typed.words())) {
            return String.valueOf(typed.words());
        }
        return years.scope(typed.code())
                .map(scope -> option(scope, locale).text())
                .orElse("");
    }

    /** All offices of today; the value of an option is the code. */
    public List<Option> offices(Locale locale) {
        return choice.today("")
                .map(office -> option(CalendarScope.of(office.id()), locale))
                .toList();
    }

    /** The option of a scope. */
    public Option option(CalendarScope scope, Locale locale) {
        String code = years.code(scope);
        ScopeNames.Name name = ScopeNames.name(scope, organisation, locale);
        return Option.of(
                code,
                scope.office() == null
                        ? words.getMessage(name.key(), null, code, locale) + ""
                        : name.office() + " (" + code + ")");
    }
}
