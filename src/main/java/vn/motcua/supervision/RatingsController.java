package vn.motcua.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

/** Page of ratings by office: sums, and the reasons and texts of one office, never whose rating it is. */
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

    /**
     * A period; the last twelve months by default.
     *
     * @param office code of the office whose reasons and texts are read; null for the only one of the table
     */
    record PeriodForm(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String office) {

        PeriodForm completed(LocalDate today) {
            return new PeriodForm(from == null ? today.minusYears(1) : from, to == null ? today : to, office);
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
        List<Row> rows = errors.hasErrors() || from == null || to == null
                ? List.of()
                : ratings.summaries(actor, offices, from, to).stream()
                        .map(each -> new Row(organisation.office(each.office()), each))
                        .toList();
        model.addAttribute("rows", rows);
        if (from != null && to != null) {
            chosen(rows, asked.office()).ifPresent(office -> {
                model.addAttribute("chosen", office);
                model.addAttribute(
                        "voices", ratings.voices(actor, office.id(), from, to).orElse(null));
            });
        }
        if (!errors.hasErrors()) {
            model.addAttribute("form", asked);
        }
        return "supervision/ratings";
    }

    /** The office of the table with this code; the only one of the table where none is asked for. */
    private static Optional<Office> chosen(List<Row> rows, @Nullable String code) {
        return rows.stream()
                .map(Row::office)
                .filter(office -> code == null || code.isBlank()
                        ? rows.size() == 1
                        : office.code().equals(code))
                .findFirst();
    }
}
