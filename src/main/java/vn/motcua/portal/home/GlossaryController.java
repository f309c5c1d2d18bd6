package vn.motcua.portal.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.tracking.StatusView;

/**
 * Page of the meaning of words. The states are worded by the one table that the status page, letters, text messages and
 * the API use; here each is explained. The word of the other language stands beside it, because slips and offices use
 * Vietnamese.
 */
@Controller
class GlossaryController {

    /** Keys of the terms on slips and pages, in the order of a dossier's life. */
    private static final List<String> TERMS = List.of(
            "one-stop",
            "dossier",
            "slip",
            "code",
            "check-number",
            "components",
            "original",
            "certified",
            "photocopy",
            "proxy",
            "fee",
            "charge",
            "time-limit",
            "working-day",
            "promised",
            "provisional",
            "paused",
            "supplement",
            "obligation",
            "connected",
            "extension",
            "stop",
            "refusal",
            "result",
            "on-time",
            "remark",
            "complaint");

    private final MessageSource messages;

    GlossaryController(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A word.
     *
     * @param name name of the anchor
     * @param word word in the reader's language
     * @param other word in the other language
     * @param meaning meaning in the reader's language
     */
    public record Entry(String name, String word, String other, String meaning) {}

    @GetMapping("/tu-ngu")
    String glossary(Locale locale, Model model) {
        boolean english = locale.getLanguage().equals("en");
        Locale other = Locale.forLanguageTag(english ? "vi" : "en");
        List<Entry> states = new ArrayList<>();
        for (BusinessState state : BusinessState.values()) {
            states.add(
                    new Entry(state.name(), state(state, locale), state(state, other), word("state." + state, locale)));
        }
        model.addAttribute("states", states);
        model.addAttribute(
                "terms",
                TERMS.stream()
                        .map(term ->
                                new Entry(term, word(term, locale), word(term, other), word(term + ".means", locale)))
                        .toList());
        model.addAttribute("other", other.getLanguage());
        return "portal/glossary";
    }

    private String state(BusinessState state, Locale locale) {
        Object[] values = {word("some-office", locale), word("some-date", locale)};
        return messages.getMessage(StatusView.stateKey(state, ResultDelivery.DESK, true), values, locale);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage("portal.glossary." + key, null, locale);
    }
}
