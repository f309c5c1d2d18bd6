package vn.motcua.portal.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.motcua.feedback.RatingReason;
import vn.motcua.feedback.Score;
import vn.motcua.platform.Option;

/** Options of a rating, for the page of the slip and for the tablet. */
@Component
class RatingOptions {

    private final MessageSource messages;

    RatingOptions(MessageSource messages) {
        this.messages = messages;
    }

    /** Form of a rating. */
    record RatingForm(
            @NotNull(message = "{portal.rating.choose}") @Nullable
            Score score,

            @Nullable Set<RatingReason> reasons,
            @Nullable String text) {

        static RatingForm empty() {
            return new RatingForm(null, Set.of(), null);
        }

        Set<RatingReason> chosen() {
            return reasons == null ? Set.of() : reasons;
        }
    }

    void show(Locale locale, Model model) {
        model.addAttribute(
                "scores", options("portal.rating.score.", List.of(Score.GOOD, Score.FAIR, Score.BAD), locale));
        model.addAttribute("reasons", options("portal.rating.reason.", Arrays.asList(RatingReason.values()), locale));
    }

    private List<Option> options(String prefix, List<? extends Enum<?>> values, Locale locale) {
        return values.stream()
                .map(each -> Option.of(each.name(), messages.getMessage(prefix + each.name(), null, locale)))
                .toList();
    }
}
