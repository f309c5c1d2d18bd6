package vn.motcua.administration;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.OfficialAdministration;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Formats;

/** Words for the values that administrators changed: names of fields, of roles at offices, and periods. */
@Component
public class ChangeWords {

    /** A role at an office, as {@link OfficialAdministration} names it. */
    private static final Pattern ROLE = Pattern.compile("([A-Z_]+) (\\S+)");

    private static final Pattern PERIOD = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)/(\\d{4}-\\d\\d-\\d\\d|\\.\\.)");

    /** A constant of a step of a route or of a procedure. */
    private static final Pattern CONSTANT = Pattern.compile("\\b([a-z][a-z-]*)\\.([A-Z_]{2,})\\b");

    private static final Map<String, String> CONSTANTS =
            Map.of("kind", "administration.step-kind.", "unit", "administration.unit-rule.", "role", "dossier.role.");

    /** A value of a case of a procedure, and of a paper or fee in it. */
    private static final Pattern OF_CASE = Pattern.compile("case-(\\d+)\\.([a-z-]+?)(?:-(\\d+))?");

    private final Organisation organisation;
    private final MessageSource words;
    private final Formats format;

    ChangeWords(Organisation organisation, MessageSource words, Formats format) {
        this.organisation = organisation;
        this.words = words;
        this.format = format;
    }

    /** Name of a value. */
    public String name(String key, Locale locale) {
        Matcher ofCase = OF_CASE.matcher(key);
        if (ofCase.matches()) {
            String what = name(ofCase.group(2), locale);
            String row = ofCase.group(3) == null ? what : what + " " + Integer.parseInt(ofCase.group(3));
            return words.getMessage(
                    "administration.changes.of-case", new Object[] {Integer.parseInt(ofCase.group(1)), row}, locale);
        }
        Matcher role = ROLE.matcher(key);
        if (!role.matches()) {
            String other = key.startsWith("words.")
                    ? words.getMessage("administration.setting.message", null, locale) + " " + key
                    : key;
            String setting = words.getMessage("administration.setting." + key, null, other, locale);
            return words.getMessage("administration.changes.value." + key, null, setting, locale) + "";
        }
        String office = organisation
                .officeByCode(role.group(2))
                .map(found -> found.nameIn(locale.getLanguage()))
                .orElse(role.group(2));
        return words.getMessage("dossier.role." + role.group(1), null, role.group(1), locale) + ", " + office;
    }

    /** A value as people read it. */
    public String value(String text, Locale locale) {
        String dated = PERIOD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(period(found)));
        return CONSTANT.matcher(dated).replaceAll(found -> Matcher.quoteReplacement(constant(found, locale)));
    }

    private String period(MatchResult found) {
        String to = found.group(2);
        return format.date(LocalDate.parse(found.group(1))) + " – "
                + (to.equals("..") ? "" : format.date(LocalDate.parse(to)));
    }

    private String constant(MatchResult found, Locale locale) {
        String key = CONSTANTS.getOrDefault(found.group(1), "administration.constant." + found.group(1) + ".")
                + found.group(2);
        return words.getMessage(key, null, found.group(), locale) + "";
    }
}
