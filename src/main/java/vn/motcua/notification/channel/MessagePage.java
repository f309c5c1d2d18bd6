package vn.motcua.notification.channel;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a letter says, before it is put into text or HTML.
 *
 * @param language of the words, {@code vi} or {@code en}
 * @param headline the answer in a sentence
 * @param lines labelled facts
 * @param linkWords what is at {@code link}
 * @param link the dossier's page, or the page that confirms an address; null when there is none
 * @param notice why the reader gets this, and what we never ask
 * @param wayOutWords what {@code wayOut} is for; null where there is nothing to end
 * @param wayOut where further messages are ended
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

    /** A fact with its label; several values stand below each other. */
    public record Line(String label, List<String> values) {}

    /** The letter for programs that show no HTML. */
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
