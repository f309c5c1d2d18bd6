package vn.motcua.portal.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.motcua.feedback.RatingReason;
import vn.motcua.feedback.Score;
import vn.motcua.platform.Formats;

/** Options of a rating, for the page of the slip and for the tablet. */
@Component
class RatingOptions {

    private final Formats formats;

    RatingOptions(Formats formats) {
        this.formats = formats;
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
        Formats in = formats.in(locale);
        model.addAttribute("scores", in.options("portal.rating.score.", List.of(Score.GOOD, Score.FAIR, Score.BAD)));
        model.addAttribute("reasons", in.options("portal.rating.reason.", Arrays.asList(RatingReason.values())));
    }
}
