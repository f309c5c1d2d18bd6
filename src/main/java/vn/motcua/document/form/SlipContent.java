package vn.motcua.document.form;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secrets in the content of a printed slip, or of a receipt with several: check numbers and QR codes, which the templates mark.
 * They are covered wherever a slip is shown again, and are others on a reprint.
 */
public final class SlipContent {

    private static final Pattern CHECK =
            Pattern.compile("<b data-secret=\"check\" data-issue=\"([0-9]+)\">([^<]*)</b>");
    private static final Pattern QR = Pattern.compile("<img data-secret=\"qr\" src=\"([^\"]*)\"");
    private static final String COVERED = "<b data-secret=\"covered\">•••• ••••</b>";

    /** One transparent pixel, in the place and the size of a QR code. */
    private static final String NO_QR =
            "<img data-secret=\"covered\" src=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR4"
                    + "2mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=\"";

    private SlipContent() {}

    /**
     * Secrets of a slip as they are printed.
     *
     * @param checkNumber check number in two groups of four digits
     * @param qr QR code of the citizen's page
     */
    public record Printed(String checkNumber, CodeImage qr) {}

    /** Whether there is a secret in the content. */
    static boolean isSecret(String content) {
        return CHECK.matcher(content).find();
    }

    /** Whether secrets of the content were covered. */
    static boolean isCovered(String content) {
        return content.contains(COVERED);
    }

    /** The content with its secrets covered; the same for a paper without. */
    static String covered(String content) {
        return QR.matcher(CHECK.matcher(content).replaceAll(COVERED)).replaceAll(NO_QR);
    }

    /** Numbers of the issues of the slips in the content, in their order. */
    public static List<Integer> issues(String content) {
        return CHECK.matcher(content)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    /**
     * The content with other secrets.
     *
     * @param secrets secrets of the slips in the order of the content
     * @throws IllegalArgumentException when there is not one pair for each slip
     */
    public static String with(List<Printed> secrets, String content) {
        Iterator<Printed> numbers = secrets.iterator();
        Iterator<Printed> codes = secrets.iterator();
        if (issues(content).size() != secrets.size()
                || QR.matcher(content).results().count() != secrets.size()) {
            throw new IllegalArgumentException("Each slip has one check number and one QR code");
        }
        String numbered = replaced(
                CHECK,
                content,
                found -> found.group()
                        .replace(
                                ">" + found.group(2) + "<", ">" + numbers.next().checkNumber() + "<"));
        return replaced(
                QR,
                numbered,
                found -> found.group().replace(found.group(1), codes.next().qr().pngUri()));
    }

    private static String replaced(Pattern pattern, String content, Function<MatchResult, String> by) {
        return pattern.matcher(content).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }
}
