package vn.motcua.administration.procedures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.CatalogueWords;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.FeeKind;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.catalogue.revision.ContentFinding;
import vn.motcua.catalogue.revision.ProcedureDraft;
import vn.motcua.organisation.Level;
import vn.motcua.platform.Option;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.FirstDay;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimitUnit;

/** Words for procedures while they are written: choices, faults, names of fields. */
@Component
class ProcedureDraftWords {

    private static final Pattern ROW = Pattern.compile("(papers|fees)\\[(\\d+)]\\.(\\w+)");

    private final Catalogue catalogue;
    private final CatalogueWords catalogueWords;
    private final MessageSource words;

    ProcedureDraftWords(Catalogue catalogue, CatalogueWords catalogueWords, MessageSource words) {
        this.catalogue = catalogue;
        this.catalogueWords = catalogueWords;
        this.words = words;
    }

    /** Name of what a draft writes, in the reader's language. */
    static String name(ProcedureContent content, Locale locale) {
        String english = content.nameEn();
        return english != null && locale.getLanguage().equals("en") ? english : content.name();
    }

    /** What a draft is: a next version, a new procedure or an end, of which procedure. */
    String waiting(ProcedureDraft draft, Locale locale) {
        return word("administration.procedure.waiting." + draft.kind(), locale, name(draft.content(), locale));
    }

    /** The sentences for faults. */
    List<String> findings(List<ContentFinding> findings, Locale locale) {
        return findings.stream()
                .map(each -> {
                    String fault = word("catalogue.finding." + each.kind(), locale);
                    if (each.row() > 0) {
                        return word("administration.procedure.fault.row", locale, each.ofCase(), each.row(), fault);
                    }
                    return each.ofCase() > 0
                            ? word("administration.procedure.fault.case", locale, each.ofCase(), fault)
                            : fault;
                })
                .toList();
    }

    /** Name of a field, also of one in a row. */
    public String field(String field, Locale locale) {
        Matcher row = ROW.matcher(field);
        return row.matches()
                ? word(
                        "administration.procedure.field." + row.group(1),
                        locale,
                        Integer.parseInt(row.group(2)) + 1,
                        word("administration.procedure.field." + row.group(3), locale))
                : word("administration.procedure.field." + field, locale);
    }

    /** Adds the choices of a procedure's own fields to a page. */
    void addChoices(Locale locale, Model model) {
        model.addAttribute("channels", options(Channel.values(), "administration.constant.channel.", locale));
        model.addAttribute("levels", options(Level.values(), "administration.constant.level.", locale));
        model.addAttribute("fields", catalogue.fields());
    }

    /** Adds the choices of a case to a page. */
    void addCaseChoices(Locale locale, Model model) {
        model.addAttribute("units", options(TimeLimitUnit.values(), "administration.constant.limit.", locale));
        model.addAttribute("dueAts", options(DueAt.values(), "administration.constant.due-at.", locale));
        model.addAttribute("firstDays", options(FirstDay.values(), "administration.constant.first-day.", locale));
        model.addAttribute("pauses", options(PauseMode.values(), "administration.constant.pause.", locale));
        model.addAttribute("kinds", options(FeeKind.values(), "administration.constant.fee.", locale));
        model.addAttribute("channels", options(Channel.values(), "administration.constant.channel.", locale));
        model.addAttribute("needs", options(ComponentForm.Needed.values(), "administration.constant.paper.", locale));
        List<Option> routes = new ArrayList<>();
        for (String code : catalogue.routes()) {
            List<Route> versions = catalogue.routes(code);
            routes.add(Option.of(code, catalogueWords.name(versions.get(versions.size() - 1), locale)));
        }
        model.addAttribute("routes", routes);
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
