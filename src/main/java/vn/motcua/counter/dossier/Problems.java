package vn.motcua.counter.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import vn.motcua.counter.FormInput;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.InvalidValueException;

/** Turns refusals into messages for the form whose input was refused. */
@Component
class Problems {

    private final MessageSource words;

    Problems(MessageSource words) {
        this.words = words;
    }

    Attempt refused(String action, FormInput typed, RefusedException refusal, Locale locale) {
        Attempt attempt =
                attempt(action, typed, refusal.field(), word(refusal.messageKey(), refusal.arguments(), locale));
        return refusal.kind() == RefusedException.Kind.INVALID ? withMissing(attempt, locale) : attempt;
    }

    Attempt invalid(String action, FormInput typed, InvalidValueException invalid, Locale locale) {
        return withMissing(
                attempt(action, typed, invalid.field(), word(invalid.messageKey(), invalid.arguments(), locale)),
                locale);
    }

    /** Adds the problems of all other missing fields, so that the form reports all of them at once. */
    private Attempt withMissing(Attempt attempt, Locale locale) {
        List<ActionInput> inputs = ActionInput.of(attempt.action());
        boolean earlier = inputs.stream()
                .filter(ActionInput::folded)
                .anyMatch(input -> !attempt.typed().raw(input.field()).isBlank());
        Map<String, String> errors = new HashMap<>(attempt.errors());
        inputs.stream()
                .filter(ActionInput::typed)
                .filter(input -> input.folded() ? earlier : !input.optional())
                .filter(input -> attempt.typed().raw(input.field()).isBlank())
                .forEach(input ->
                        errors.putIfAbsent(input.field(), word("dossier.refusal.required", List.of(), locale)));
        return new Attempt(attempt.action(), attempt.typed(), attempt.problem(), errors);
    }

    /** Refused attempt with the sentence at its field, or for the whole form when the form has no such field. */
    private static Attempt attempt(String action, FormInput typed, @Nullable String field, String sentence) {
        boolean has =
                ActionInput.of(action).stream().anyMatch(input -> input.field().equals(field));
        return field != null && has
                ? new Attempt(action, typed, null, Map.of(field, sentence))
                : new Attempt(action, typed, sentence, Map.of());
    }

    private String word(String key, List<Object> arguments, Locale locale) {
        return words.getMessage(key, arguments.toArray(), locale);
    }

    static HttpStatus status(RefusedException refusal) {
        return switch (refusal.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
