package vn.motcua.notification.template;

import java.util.List;

/**
 * A text of messages to citizens that a province may word itself, in each language.
 *
 * @param code key of the message bundles
 * @param use where it stands
 * @param required places for values that must be in it, such as the code that confirms an address
 */
public record MessageTemplate(String code, Use use, List<Integer> required) {

    public MessageTemplate {
        required = List.copyOf(required);
    }

    /** Where texts stand. */
    public enum Use {
        /** Headline of an e-mail, and of a text message without diacritics. */
        SENTENCE,
        /** Text message with diacritics. */
        SHORT,
        /** Text message that asks to confirm an address. */
        CONFIRMATION,
        /** Subject, link or notice of an e-mail. */
        LETTER
    }
}
