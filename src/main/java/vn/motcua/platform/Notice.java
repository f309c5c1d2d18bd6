package vn.motcua.platform;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the page after a POST-redirect-GET says at its top: that it is done. Kept in the session between the two requests,
 * therefore as a key of the message bundles and plain texts, never as words.
 *
 * @param key the sentence in the message bundles
 * @param arguments what it speaks of; no personal data beyond what the page shows anyway
 * @param linkKey the words of a link below the sentence, or null
 * @param link where it leads, a path of this application, or null
 */
public record Notice(
        String key,
        List<String> arguments,
        @Nullable String linkKey,
        @Nullable String link) implements Serializable {

    /** The name of the flash attribute the layout reads. */
    public static final String ATTRIBUTE = "notice";

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** A sentence. */
    public static Notice of(String key, String... arguments) {
        return new Notice(key, Arrays.asList(arguments), null, null);
    }

    /** The same sentence with a link below it, such as to the slip that should be printed now. */
    public Notice withLink(String words, String path) {
        return new Notice(key, arguments, words, path);
    }

    /** Hands the sentence to the page that is redirected to. */
    public void afterwards(RedirectAttributes redirect) {
        redirect.addFlashAttribute(ATTRIBUTE, this);
    }
}
