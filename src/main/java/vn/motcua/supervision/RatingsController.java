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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.document.form.Codes;
import vn.motcua.feedback.RatingService;
import vn.motcua.feedback.RatingSummary;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.request.PublicAddress;
import vn.motcua.queue.QueueDevice;
import vn.motcua.queue.QueueDeviceService;

/**
 * Page of ratings by office: sums, and the reasons and texts of one office, never whose rating it is; and the tablets of the own
 * office for those who set them up.
 */
@Controller
@RequestMapping("/giam-sat/danh-gia")
class RatingsController {

    private static final String TABLET = "tablet"; // address of one that was just added
    private static final String BACK = "redirect:/giam-sat/danh-gia#may";

    private final RatingService ratings;
    private final QueueDeviceService devices;
    private final PublicAddress address;
    private final Organisation organisation;
    private final Clock clock;

    RatingsController(
            RatingService ratings,
            QueueDeviceService devices,
            PublicAddress address,
            Organisation organisation,
            Clock clock) {
        this.devices = devices;
        this.address = address;
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
        if (model.getAttribute(TABLET) instanceof String added) {
            model.addAttribute("tabletCode", Codes.qr(added));
        }
        if (QueueDeviceService.setsUpTablets(actor) && actor.office() != null) {
            model.addAttribute(
                    "tablets",
                    devices.list(actor).stream()
                            .filter(device -> device.kind() == QueueDevice.Kind.TABLET)
                            .toList());
        }
        return "supervision/ratings";
    }

    /**
     * Adds a tablet at a desk of the own office; its address is shown only once.
     *
     * @param desk name of the desk; blank for a tablet that serves all desks
     */
    @PostMapping("/may")
    String add(@RequestParam(defaultValue = "") String desk, Actor actor, RedirectAttributes redirect) {
        String page = address.of(QueueDevice.Kind.TABLET.path() + devices.add(actor, QueueDevice.Kind.TABLET, desk));
        redirect.addFlashAttribute(TABLET, page);
        return BACK;
    }

    @PostMapping("/may/{device}/thu-hoi")
    String revoke(@PathVariable int device, Actor actor) {
        devices.revoke(actor, device);
        return BACK;
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
