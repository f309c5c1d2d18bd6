package vn.motcua.calendar.file;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.Folding;
import vn.motcua.worktime.DayKind;

/**
 * Kind of a day by the words about it. The summary decides where it says whether the day is worked; else the description
 * and the categories; else the names of the holidays of the law. What remains is asked.
 *
 * @param certainty whether the words say a kind
 * @param kind the kind; null unless one is said
 */
record DayKindGuess(Certainty certainty, @Nullable DayKind kind) {

    enum Certainty {
        /** The words say what kind of day off or make-up day it is. */
        KNOWN,
        /** An observance, on which people work as always. */
        OBSERVANCE,
        /** The words do not say it, or contradict each other. */
        UNKNOWN
    }

    private static final DayKindGuess OBSERVANCE = new DayKindGuess(Certainty.OBSERVANCE, null);
    private static final DayKindGuess UNKNOWN = new DayKindGuess(Certainty.UNKNOWN, null);

    private static final Pattern NOT_WORKED = Pattern.compile(
            "\\b(non ?working|not (a )?(working|work ?day)|no work|days? off|off days?|closed|closure|khong (phai )?(di )?lam"
                    + "|khong phai ngay lam|(?<!hoi |de |kien )nghi(?! (dinh|quyet|luc|si|vien|thuc)))\\b");
    private static final Pattern WORKED =
            Pattern.compile("\\b(lam bu|lam viec|di lam|ngay lam|make ?up (work(ing)? ?)?days?(?! off)|make ?up work"
                    + "|((special|compensat(ory|ing)|extra|substitute) )?work(ing)? ?(days?|saturday|sunday|weekend)(?! off)"
                    + "|workdays?)\\b");
    private static final Pattern IN_LIEU = Pattern.compile(
            "\\b(nghi bu|nghi thay|hoan doi|in lieu|day off for|substitute|observed|bridge|compensat(ory|ion|ing)|make ?up day off)\\b");
    private static final Pattern WORKED_AS_ALWAYS = Pattern.compile(
            "\\b(not a (public |national )?(holiday|day off)|khong (phai )?(la )?(ngay )?(duoc )?nghi|van (di )?lam"
                    + "|(normal|regular|ordinary) work(ing)? ?days?)\\b");
    private static final Pattern COMMEMORATED =
            Pattern.compile("\\b(observances?|ky niem|memorial day|season|equinox|solstice)\\b");
    private static final Pattern FREE = Pattern.compile(
            "\\b((public|national|bank|legal|official|federal|statutory|state) holidays?|^holidays?|nghi le|nghi tet|ngay nghi"
                    + "|quoc le|ngay le (quoc gia|chung|lon)|days? off|non ?working)\\b");
    private static final Pattern FEAST = Pattern.compile("\\b(ngay le|le tet|holidays?)\\b");
    private static final Pattern BY_LAW = Pattern.compile(
            "\\b(tet (duong lich|nguyen dan|am lich|ta|tay|co truyen|ca)|(mung|mong) ?[1-9] tet|[0-9]+ tet|giao thua (tet|am)"
                    + "|^giao thua$|[0-9]+ thang chap|gio to|hung vuong|hung kings?|giai phong|thong nhat|chien thang|30 0?4"
                    + "|quoc te lao dong|lao dong quoc te|quoc khanh|^ngay van hoa( viet nam)?$|^new years?( day)?|new years day"
                    + "|lunar new year|vietnamese new year|^tet( holiday)?|reunification|liberation day|victory day|labou?r day"
                    + "|may day|international workers day|national day|independence day)\\b");
    /** Days whose names are like those of holidays. */
    private static final Pattern NOT_BY_LAW = Pattern.compile(
            "\\b(trung thu|doan ngo|nguyen tieu|trung nguyen|han thuc|thieu nhi|trong cay|ong (cong|tao)|dan toc|an toan|eve)\\b");

    private static final Pattern ASIDE = Pattern.compile("\\(([^)]*)\\)|\\[([^]]*)\\]");

    /** The kind said by the words of an event; description and categories may be empty. */
    static DayKindGuess of(String summary, String description, String categories) {
        String title = Folding.fold(ASIDE.matcher(summary).replaceAll(" "));
        boolean byLaw =
                BY_LAW.matcher(title).find() && !NOT_BY_LAW.matcher(title).find();
        DayKindGuess said = said(title);
        String aside = Folding.fold(aside(summary));
        if (said == null || said.kind() == DayKind.HOLIDAY) {
            if (isWorked(aside)) {
                return said != null || byLaw ? (said == null ? UNKNOWN : said) : known(DayKind.MAKEUP_WORKDAY);
            }
            if (IN_LIEU.matcher(aside).find()) {
                return known(DayKind.COMPENSATORY_OFF);
            }
        }
        if (said != null) {
            return said;
        }
        String first = description.lines().findFirst().orElse("");
        for (String words : List.of(first, categories, description)) {
            DayKindGuess guess = about(Folding.fold(words), byLaw);
            if (guess != null) {
                return guess;
            }
        }
        if (COMMEMORATED.matcher(title).find()) {
            return byLaw ? UNKNOWN : OBSERVANCE;
        }
        return byLaw ? known(DayKind.HOLIDAY) : UNKNOWN;
    }

    /** The kind said by a name alone, in a table without a kind; a holiday where it says none. */
    static DayKind ofName(String name) {
        DayKindGuess said = said(Folding.fold(ASIDE.matcher(name).replaceAll(" ")));
        return said == null || said.kind() == null ? DayKind.HOLIDAY : said.kind();
    }

    private static @Nullable DayKindGuess said(String title) {
        if (isWorked(title)) {
            return known(DayKind.MAKEUP_WORKDAY);
        }
        if (IN_LIEU.matcher(title).find()) {
            return known(DayKind.COMPENSATORY_OFF);
        }
        return NOT_WORKED.matcher(title).find() || FREE.matcher(title).find() ? known(DayKind.HOLIDAY) : null;
    }

    /** What a description says of an event whose summary is silent; null when it says nothing. */
    private static @Nullable DayKindGuess about(String words, boolean byLaw) {
        if (WORKED_AS_ALWAYS.matcher(words).find()) {
            return byLaw ? UNKNOWN : OBSERVANCE;
        }
        boolean free = FREE.matcher(words).find();
        if (COMMEMORATED.matcher(words).find()) {
            return free == byLaw ? (free ? known(DayKind.HOLIDAY) : OBSERVANCE) : UNKNOWN;
        }
        if (isWorked(words)) {
            return byLaw ? UNKNOWN : known(DayKind.MAKEUP_WORKDAY);
        }
        if (IN_LIEU.matcher(words).find()) {
            return known(DayKind.COMPENSATORY_OFF);
        }
        return free || FEAST.matcher(words).find() || NOT_WORKED.matcher(words).find() ? known(DayKind.HOLIDAY) : null;
    }

    /** Whether the words say that people work, before they say that somebody is free. */
    private static boolean isWorked(String words) {
        Matcher worked = WORKED.matcher(words);
        if (!worked.find()) {
            return false;
        }
        Matcher off = NOT_WORKED.matcher(words);
        return !off.find() || worked.start() < off.start();
    }

    private static String aside(String summary) {
        StringBuilder aside = new StringBuilder();
        Matcher each = ASIDE.matcher(summary);
        while (each.find()) {
            aside.append(' ').append(each.group());
        }
        return aside.toString();
    }

    private static DayKindGuess known(DayKind kind) {
        return new DayKindGuess(Certainty.KNOWN, kind);
    }
}
