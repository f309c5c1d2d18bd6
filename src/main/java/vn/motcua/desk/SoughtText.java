package vn.motcua.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierCode;
import vn.motcua.vocabulary.EnteredText;
import vn.motcua.vocabulary.Folding;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.InvalidValueException;
import vn.motcua.vocabulary.PhoneNumber;

/**
 * Reads what an official types to find a dossier: a code or its end, an identity number, a telephone number, their last
 * digits, or a part of a name, as a condition on dossiers {@code d}.
 */
@Component
public class SoughtText {

    /** End of a code: the day and the number, perhaps behind a part of the office. */
    private static final Pattern CODE_TAIL = Pattern.compile("(?:[A-Z0-9.]*-)?([0-9]{6})-([0-9]{1,9})");

    private static final Pattern DIGITS = Pattern.compile("[0-9]{3,8}");
    private static final DateTimeFormatter DAY_OF_CODE = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);
    /** Letter that stands alone in folded names of the Central Highlands where somebody typed no apostrophe. */
    private static final Pattern LETTER_ALONE = Pattern.compile("\\b([a-z]) ");
    /** Number of days whose codes are tried for a number without its day, at one office and at all offices in scope. */
    private static final int DAYS_AT_ONE = 400;

    private static final int DAYS_AT_ALL = 7;
    private static final int LONGEST_SEQUENCE = 6;
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_TEXT = 200;

    private static final String BY_CODE = "d.code = :sought";
    private static final String BY_CODES = "d.code = any (:codes)";
    private static final String BY_PARTY =
            "d.parties is not null and party_numbers(d.parties) @> array[cast(:sought as text)]";
    private static final String BY_IDENTIFIER =
            "(d.owner_identifier = :sought or d.submitter_identifier = :sought or " + BY_PARTY + ")";
    public static final String BY_PHONE =
            "(d.owner_phone = :sought or d.submitter_phone = :sought or " + BY_PARTY + ")";
    private static final String BY_PHONE_OR_IDENTIFIER = "(" + BY_PHONE + " or " + BY_IDENTIFIER + ")";
    public static final String BY_NAME =
            "(d.owner_folded like :sought or d.submitter_relation is not null and folded(d.submitter_name) like :sought"
                    + " or d.parties is not null and party_names(d.parties) like :sought)";
    /** Letters and digits may be a passport's number and a part of a name. */
    private static final String BY_IDENTIFIER_OR_NAME =
            "(" + BY_IDENTIFIER + " or " + BY_NAME.replace(":sought", ":named") + ")";
    /** The end of a telephone, an identity number, or of a code whose day is not said. */
    private static final String BY_TAIL = """
            (d.code = any (:codes)
             or right(d.owner_phone, length(:sought)) = :sought or right(d.submitter_phone, length(:sought)) = :sought
             or right(d.owner_identifier, length(:sought)) = :sought
             or right(d.submitter_identifier, length(:sought)) = :sought
             or d.parties is not null and ends_so(party_numbers(d.parties), :sought)
             or d.owner_folded like :named)
            """;

    private final Organisation organisation;
    private final Clock clock;
    private final ZoneId zone;

    SoughtText(Organisation organisation, Clock clock, ZoneId zone) {
        this.organisation = organisation;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What is sought.
     *
     * @param condition SQL on dossiers {@code d}, for the {@link #parameters}
     * @param value what was typed, as it is compared
     * @param codes codes that the end of a code may mean; empty where none is sought
     */
    record Sought(String condition, String value, String[] codes, String named) {

        Sought(String condition, String value) {
            this(condition, value, new String[0], "");
        }

        private Sought named(String text) {
            return new Sought(condition, value, codes, SoughtText.named(text));
        }

        /** What the condition must be told. */
        Map<String, Object> parameters() {
            return Map.of("sought", value, "codes", codes, "named", named);
        }
    }

    /**
     * What a text seeks.
     *
     * @throws RefusedException INVALID when a name is too short for a search
     */
    Sought read(Actor actor, String text) {
        String typed = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        return sought(actor, typed).named(typed);
    }

    private Sought sought(Actor actor, String text) {
        try {
            return new Sought(BY_CODE, DossierCode.parse(text).value());
        } catch (InvalidValueException noCode) {
            String bare = EnteredText.code(text).replace(" ", "").toUpperCase(Locale.ROOT);
            Matcher tail = CODE_TAIL.matcher(bare);
            if (tail.matches()) {
                return new Sought(BY_CODES, bare, codes(tail.group(1), tail.group(2), bare), "");
            }
            return DIGITS.matcher(bare).matches() ? tail(actor, bare) : number(text);
        }
    }

    /** The end of a telephone or an identity number, or the number of a dossier whose day is not said. */
    private Sought tail(Actor actor, String digits) {
        if (digits.length() > LONGEST_SEQUENCE || Integer.parseInt(digits) == 0) {
            return new Sought(BY_TAIL, digits);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        int sequence = Integer.parseInt(digits);
        List<String> codes = new ArrayList<>();
        OfficeId own = actor.office();
        for (Office office : own == null ? organisation.offices() : List.of(organisation.office(own))) {
            for (int back = 0; back < (own == null ? DAYS_AT_ALL : DAYS_AT_ONE); back++) {
                codes.add(DossierCode.of(office.code(), today.minusDays(back), sequence)
                        .value());
            }
        }
        return new Sought(BY_TAIL, digits, codes.toArray(String[]::new), "");
    }

    private String[] codes(String day, String sequence, String typed) {
        try {
            LocalDate date = LocalDate.parse(day, DAY_OF_CODE);
            int number = Integer.parseInt(sequence);
            String office = typed.substring(0, typed.length() - day.length() - sequence.length() - 1);
            return organisation.offices().stream()
                    .filter(each -> (each.code() + "-").endsWith(office))
                    .map(each -> DossierCode.of(each.code(), date, number).value())
                    .toArray(String[]::new);
        } catch (DateTimeException | InvalidValueException noDay) {
            return new String[0];
        }
    }

    private static Sought number(String text) {
        try {
            String digits = PhoneNumber.parse(text).digits();
            return new Sought(isIdentifier(digits) ? BY_PHONE_OR_IDENTIFIER : BY_PHONE, digits);
        } catch (InvalidValueException noPhone) {
            try {
                Identifier identifier = Identifier.parse(text);
                return new Sought(
                        identifier.kind() == Identifier.Kind.PASSPORT ? BY_IDENTIFIER_OR_NAME : BY_IDENTIFIER,
                        identifier.digits());
            } catch (InvalidValueException noIdentifier) {
                return name(text);
            }
        }
    }

    /** Whether digits may be an identifier; ten digits may be a telephone number and a tax code. */
    private static boolean isIdentifier(String digits) {
        try {
            return new Identifier(digits).digits().equals(digits);
        } catch (InvalidValueException noIdentifier) {
            return false;
        }
    }

    private static Sought name(String text) {
        String folded = Folding.fold(text);
        if (folded.length() < SHORTEST_NAME) {
            throw RefusedException.invalidField("q", "dossier.refusal.search-short");
        }
        return new Sought(BY_NAME, named(text));
    }

    /** Pattern of a part of a name; without wildcards of its own, for folding leaves letters, digits and spaces. */
    private static String named(String text) {
        return "%" + LETTER_ALONE.matcher(Folding.fold(text)).replaceAll("$1%") + "%"; // H Hen is H'Hen too
    }
}
