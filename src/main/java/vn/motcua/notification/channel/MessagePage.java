package vn.motcua.notification.channel;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Content of an e-mail, from which its text and HTML are made.
 *
 * @param language language of the words, {@code vi} or {@code en}
 * @param headline the news in one sentence
 * @param lines facts with labels
 * @param linkWords words of the link {@code link}
 * @param link address of the dossier's page, or of the page that confirms an address; null when there is none
 * @param notice why the reader gets this message, and what the office never asks for
 * @param wayOutWords words of the link {@code wayOut}; null without a subscription to end
 * @param wayOut address of the page that ends the subscription
 */
public record MessagePage(
        String language,
        String headline,
        List<Line> lines,
        String linkWords,
        @Nullable String link,
        String notice,
        @Nullable String wayOutWords,
        @Nullable String wayOut) {

    /** A fact with its label; each value is on a line of its own. */
    public record Line(String label, List<String> values) {}

    /** The content as plain text. */
    public String asText() {
        List<String> parts = new ArrayList<>();
        parts.add(headline);
        for (Line line : lines) {
            parts.add(
                    line.values().size() == 1
                            ? line.label() + " " + line.values().get(0)
                            : line.label() + "\n- " + String.join("\n- ", line.values()));
        }
        if (link != null) {
            parts.add(linkWords + "\n" + link);
        }
        parts.add(notice);
        if (wayOut != null) {
            parts.add(wayOutWords + "\n" + wayOut);
        }
        return String.join("\n\n", parts) + "\n";
    }
}
