package vn.motcua.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.motcua.feedback.RatingService;
import vn.motcua.feedback.RatingSummary;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;

/** Page of ratings by office: sums only, never a single rating. */
@Controller
@RequestMapping("/giam-sat/danh-gia")
class RatingsController {

    private final RatingService ratings;
    private final Organisation organisation;
    private final Clock clock;

    RatingsController(RatingService ratings, Organisation organisation, Clock clock) {
        this.ratings = ratings;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** A period; the last twelve months by default. */
    record PeriodForm(@Nullable LocalDate from, @Nullable LocalDate to) {

        PeriodForm completed(LocalDate today) {
            return new PeriodForm(from == null ? today.minusYears(1) : from, to == null ? today : to);
        }
    }

    /** A line of the table. */
    public record Row(Office office, RatingSummary summary) {}

    @GetMapping
    String ratings(@ModelAttribute("form") PeriodForm form, BindingResult errors, Actor actor, Model model) {
        PeriodForm asked = form.completed(LocalDate.now(clock));
        LocalDate from = asked.from();
        LocalDate to = asked.to();
        List<OfficeId> offices = organisation.offices().stream()
                .map(Office::id)
                .filter(actor::maySee)
                .toList();
        model.addAttribute(
                "rows",
                errors.hasErrors() || from == null || to == null
                        ? List.of()
                        : ratings.summaries(actor, offices, from, to).stream()
                                .map(each -> new Row(organisation.office(each.office()), each))
                                .toList());
        if (!errors.hasErrors()) {
            model.addAttribute("form", asked);
        }
        return "supervision/ratings";
    }
}
