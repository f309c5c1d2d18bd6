package vn.motcua.platform;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Message at the top of the page after a POST-redirect-GET. It is kept in the session between the two requests, as a
 * key of the message bundles with plain arguments and not as words.
 *
 * @param key key of the sentence in the message bundles
 * @param arguments arguments of the sentence; no personal data beyond what the page shows
 * @param linkKey key of the words of a link below the sentence, or null
 * @param link target of the link, a path of this application, or null
 * @param warning whether it warns of something; otherwise it says that something was done
 */
public record Notice(
        String key,
        List<String> arguments,
        @Nullable String linkKey,
        @Nullable String link,
        boolean warning) implements Serializable {

    /** The name of the flash attribute the layout reads. */
    public static final String ATTRIBUTE = "notice";

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** Creates a notice without a link. */
    public static Notice of(String key, String... arguments) {
        return new Notice(key, Arrays.asList(arguments), null, null, false);
    }

    /** Creates a warning without a link. */
    public static Notice warning(String key, String... arguments) {
        return new Notice(key, Arrays.asList(arguments), null, null, true);
    }

    /** A copy of this notice with a link below the sentence, for example to the slip to be printed. */
    public Notice withLink(String words, String path) {
        return new Notice(key, arguments, words, path, warning);
    }

    /** Passes the notice to the page of the redirect. */
    public void afterwards(RedirectAttributes redirect) {
        redirect.addFlashAttribute(ATTRIBUTE, this);
    }
}
