package vn.motcua.catalogue.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.PartyRule;
import vn.motcua.catalogue.content.CaseContent;
import vn.motcua.catalogue.content.ComponentContent;
import vn.motcua.catalogue.content.FeeContent;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.catalogue.revision.ContentFinding.Kind;
import vn.motcua.vocabulary.FreeText;
import vn.motcua.vocabulary.InvalidValueException;

/** Looks for faults in what a version of a procedure says, whoever wrote it: a form or a file. */
public final class ContentChecks {

    /** Maximum number of cases. */
    public static final int MOST_CASES = 20;

    /** Maximum number of papers, and of fees, of a case. */
    public static final int MOST_ROWS = 60;

    /** Maximum length of a name or a condition. */
    public static final int LONGEST = 1000;

    /** Maximum length of legal bases, agencies and applicants. */
    public static final int LONGEST_TEXT = 4000;

    private static final long GREATEST_AMOUNT = 1_000_000_000_000L;
    private static final int MOST_COPIES = 99;
    private static final int MOST_ANSWER_DAYS = 365;
    private static final int MOST_PARTIES = 99;
    private static final Pattern CODE = Pattern.compile("[0-9]\\.[0-9]{6}");

    private ContentChecks() {}

    /** Whether a text is a national code of a procedure, such as 1.001193. */
    public static boolean isCode(@Nullable String text) {
        return text != null && CODE.matcher(text).matches();
    }

    /**
     * The faults.
     *
     * @param routes codes of the known routes
     */
    public static List<ContentFinding> of(ProcedureContent content, Set<String> routes) {
        List<ContentFinding> found = new ArrayList<>();
        check(isCode(content.code()), Kind.CODE, 0, 0, found);
        check(!content.channels().isEmpty(), Kind.NO_CHANNEL, 0, 0, found);
        check(!content.held().isEmpty(), Kind.NO_AUTHORITY, 0, 0, found);
        check(!content.cases().isEmpty(), Kind.NO_CASE, 0, 0, found);
        check(content.cases().size() <= MOST_CASES, Kind.TOO_MANY, 0, 0, found);
        check(content.decision() != null, Kind.NO_DECISION, 0, 0, found);
        boolean fit = fits(content.name(), LONGEST)
                && fits(content.field(), LONGEST)
                && fits(content.source(), LONGEST_TEXT)
                && may(content.nameEn(), LONGEST)
                && may(content.applicants(), LONGEST_TEXT)
                && may(content.agency(), LONGEST_TEXT)
                && may(content.result(), LONGEST_TEXT)
                && may(content.decision(), LONGEST_TEXT)
                && may(content.legalBasis(), LONGEST_TEXT)
                && content.held().stream().allMatch(each -> fits(each.basis(), LONGEST_TEXT));
        check(fit, Kind.TEXT, 0, 0, found);
        for (int i = 0; i < content.cases().size(); i++) {
            add(content.cases().get(i), i + 1, routes, found);
        }
        return found;
    }

    private static void add(CaseContent content, int no, Set<String> routes, List<ContentFinding> found) {
        check(
                fits(content.name(), LONGEST)
                        && fits(content.nameEn(), LONGEST)
                        && may(content.limitBasis(), LONGEST_TEXT),
                Kind.TEXT,
                no,
                0,
                found);
        check(routes.contains(content.route()), Kind.ROUTE, no, 0, found);
        Integer days = content.supplementAnswerDays();
        check(days == null || days >= 1 && days <= MOST_ANSWER_DAYS, Kind.ANSWER_DAYS, no, 0, found);
        boolean many = content.components().size() > MOST_ROWS || content.fees().size() > MOST_ROWS;
        check(!many, Kind.TOO_MANY, no, 0, found);
        PartyRule parties = content.parties();
        check(parties == null || fit(parties), Kind.PARTIES, no, 0, found);
        int row = 0;
        for (ComponentContent each : content.components()) {
            row++;
            boolean fit = fits(each.name(), LONGEST) && may(each.nameEn(), LONGEST) && may(each.condition(), LONGEST);
            check(fit, Kind.TEXT, no, row, found);
            check(
                    copies(each.originals()) && copies(each.certified()) && copies(each.photocopies()),
                    Kind.COPIES,
                    no,
                    row,
                    found);
        }
        row = 0;
        for (FeeContent each : content.fees()) {
            add(each, no, ++row, found);
        }
    }

    private static void add(FeeContent fee, int no, int row, List<ContentFinding> found) {
        boolean fit = may(fee.per(), LONGEST)
                && may(fee.condition(), LONGEST)
                && may(fee.exemption(), LONGEST_TEXT)
                && may(fee.legalBasis(), LONGEST_TEXT);
        check(fit, Kind.TEXT, no, row, found);
        check(fee.validTo() == null || fee.validTo().isAfter(fee.validFrom()), Kind.FEE_PERIOD, no, row, found);
        check(amount(fee.amount()) && amount(fee.most()), Kind.FEE_AMOUNT, no, row, found);
        Integer first = fee.firstUnit();
        Integer last = fee.lastUnit();
        boolean ordered = first == null
                ? last == null
                : first >= 1 && first <= Short.MAX_VALUE && (last == null || last >= first && last <= Short.MAX_VALUE);
        check(ordered, Kind.FEE_UNITS, no, row, found);
    }

    private static boolean fit(PartyRule parties) {
        return parties.least() >= 0
                && parties.most() >= Math.max(1, parties.least())
                && parties.most() <= MOST_PARTIES
                && fits(parties.owner(), LONGEST)
                && fits(parties.ownerEn(), LONGEST)
                && fits(parties.role(), LONGEST)
                && fits(parties.roleEn(), LONGEST)
                && fits(parties.basis(), LONGEST_TEXT);
    }

    private static boolean copies(int number) {
        return number >= 0 && number <= MOST_COPIES;
    }

    private static boolean amount(@Nullable Long amount) {
        return amount == null || amount >= 0 && amount <= GREATEST_AMOUNT;
    }

    private static boolean may(@Nullable String text, int longest) {
        return text == null || fits(text, longest);
    }

    private static boolean fits(String text, int longest) {
        try {
            return !text.isBlank() && !FreeText.clean(text, longest).isEmpty();
        } catch (InvalidValueException unfit) {
            return false;
        }
    }

    private static void check(boolean fit, Kind kind, int no, int row, List<ContentFinding> found) {
        if (!fit) {
            found.add(new ContentFinding(kind, no, row));
        }
    }
}
