package vn.motcua.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Option;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.Folding;

/** Finds an office that the actor administers by what was typed: its code, its name, or enough of it. */
@Component
public class OfficeChoice {

    /** The most options offered at one time. */
    static final int MOST_FOUND = 12;

    private static final Pattern NAME_AND_CODE = Pattern.compile("\\(([^()]+)\\)\\s*$");

    private final Organisation organisation;
    private final Clock clock;

    OfficeChoice(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The first offices of today whose name or code contains the words; the value of an option is the code. */
    public List<Option> find(String typed, Actor actor, Locale locale) {
        return today(words(typed))
                .filter(office -> organisation.administers(actor, office.id()))
                .limit(MOST_FOUND)
                .map(office -> option(office, locale))
                .toList();
    }

    /** What is sought by typed words: of an option's text, which has the name and the code, the code. */
    static String words(String typed) {
        Matcher named = NAME_AND_CODE.matcher(typed);
        return named.find() ? named.group(1) : typed;
    }

    /** Offices of today whose name or code contains the words, ordered by code. */
    Stream<Office> today(String words) {
        LocalDate today = LocalDate.now(clock);
        return organisation.searchOffices(words, null, Integer.MAX_VALUE).stream()
                .filter(office -> office.isValidOn(today));
    }

    /** The option of an office. */
    public static Option option(Office office, Locale locale) {
        return Option.of(office.code(), office.nameIn(locale.getLanguage()) + " (" + office.code() + ")");
    }

    /**
     * The office that was chosen while typing, or that the typed words say without doubt.
     *
     * @param chosen code of the office chosen while typing; empty where the words were changed since
     * @throws RefusedException INVALID at {@code office}, with what could be meant, when no office or several fit
     */
    public Office read(@Nullable String chosen, @Nullable String typed, Actor actor, Locale locale) {
        String words = typed == null ? "" : typed.strip();
        Optional<Office> picked = chosen == null ? Optional.empty() : organisation.officeByCode(chosen.strip());
        if (picked.isPresent()
                && (words.isEmpty() || same(option(picked.get(), locale).text(), words))) {
            return picked.get();
        }
        if (words.isEmpty()) {
            throw RefusedException.invalidField("office", "organisation.refusal.office-wanted");
        }
        Optional<Office> exact = organisation.officeByCode(words);
        if (exact.isPresent()) {
            return exact.get();
        }
        List<Option> found = find(words, actor, locale);
        List<Option> named = found.stream()
                .filter(each -> same(each.text(), words) || same(each.text().replaceFirst(" \\([^()]+\\)$", ""), words))
                .toList();
        List<Option> meant = named.isEmpty() ? found : named;
        if (meant.size() == 1) {
            return organisation.officeByCode(meant.get(0).value()).orElseThrow();
        }
        if (meant.isEmpty()) {
            throw RefusedException.invalidField("office", "organisation.refusal.office-unknown", words);
        }
        throw RefusedException.invalidField(
                "office",
                "organisation.refusal.office-several",
                String.join("; ", meant.stream().map(Option::text).toList()));
    }

    private static boolean same(String one, String other) {
        return Folding.fold(one).equals(Folding.fold(other));
    }
}
