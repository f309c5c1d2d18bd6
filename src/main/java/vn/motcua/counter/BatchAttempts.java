package vn.motcua.counter;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.dossier.StaleDossierException;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.InvalidValueException;

/** Executes an action on one dossier of a batch. A refusal becomes the result for that dossier, and the batch continues. */
@Component
public class BatchAttempts {

    private final MessageSource words;

    BatchAttempts(MessageSource words) {
        this.words = words;
    }

    /** Result of the attempt, or a result with the sentence of its refusal. */
    public Batch.Result result(Batch.Chosen chosen, Locale locale, Supplier<Batch.Result> attempt) {
        try {
            return attempt.get();
        } catch (StaleDossierException stale) {
            return refused(chosen, "counter.batch.stale", List.of(), locale);
        } catch (InvalidValueException invalid) {
            return refused(chosen, invalid.messageKey(), invalid.arguments(), locale);
        } catch (RefusedException refusal) {
            return refused(chosen, refusal.messageKey(), refusal.arguments(), locale);
        }
    }

    private Batch.Result refused(Batch.Chosen chosen, String key, List<Object> arguments, Locale locale) {
        return new Batch.Result(chosen, words.getMessage(key, arguments.toArray(), locale), false);
    }
}
