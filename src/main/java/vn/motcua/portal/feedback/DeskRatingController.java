package vn.motcua.portal.feedback;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

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

import vn.motcua.feedback.DeskRatings;
import vn.motcua.feedback.DeskRatings.Offer;
import vn.motcua.feedback.Score;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;
import vn.motcua.portal.feedback.RatingOptions.RatingForm;
import vn.motcua.portal.status.SlipHolder;
import vn.motcua.queue.QueueDevice;
import vn.motcua.queue.QueueDeviceService;

/**
 * Pages of the rating tablet at a desk: it waits, asks for some time for a rating after a result was returned there,
 * thanks, and waits again. It shows neither name nor code; its address contains its secret, as a kiosk's does.
 */
@Controller
@RequestMapping("/danh-gia/{tablet}")
class DeskRatingController {

    private static final int LOOKS_EVERY = 5; // seconds
    private static final int THANKS_FOR = 10;

    private final QueueDeviceService devices;
    private final DeskRatings ratings;
    private final RatingOptions options;
    private final Organisation organisation;

    DeskRatingController(
            QueueDeviceService devices, DeskRatings ratings, RatingOptions options, Organisation organisation) {
        this.devices = devices;
        this.ratings = ratings;
        this.options = options;
        this.organisation = organisation;
    }

    /** State of the tablet. */
    enum Shown {
        IDLE,
        ASKED,
        THANKS,
        DECLINED
    }

    @GetMapping
    String page(@PathVariable String tablet, Locale locale, HttpServletResponse response, Model model) {
        QueueDevice device = device(tablet);
        Optional<Offer> offer = ratings.asked(device.office(), device.desk());
        if (offer.isEmpty()) {
            response.setHeader("Refresh", String.valueOf(LOOKS_EVERY));
            return shown(Shown.IDLE, tablet, device, response, model);
        }
        model.addAttribute("form", RatingForm.empty());
        return asked(offer.get(), tablet, device, locale, response, model);
    }

    /** Page after a rating or a refusal to rate; returns to waiting by itself. */
    @GetMapping("/xong")
    String thanks(
            @PathVariable String tablet,
            @RequestParam(required = false) @Nullable String declined,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Refresh", THANKS_FOR + "; url=/danh-gia/" + tablet + "?lang=vi");
        return shown(declined == null ? Shown.THANKS : Shown.DECLINED, tablet, device(tablet), response, model);
    }

    @PostMapping
    String rate(
            @PathVariable String tablet,
            @RequestParam UUID offer,
            @RequestParam(required = false) @Nullable String decline,
            @Valid @ModelAttribute("form") RatingForm form,
            BindingResult errors,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        QueueDevice device = device(tablet);
        if (decline != null) {
            ratings.decline(device.office(), offer);
            return "redirect:/danh-gia/" + tablet + "/xong?declined";
        }
        Score score = form.score();
        if (!errors.hasErrors() && score != null) {
            try {
                ratings.rate(device.office(), offer, score, form.chosen(), form.text());
                return "redirect:/danh-gia/" + tablet + "/xong";
            } catch (RefusedException refusal) {
                refusal.reportTo(errors);
            }
        }
        Optional<Offer> still = ratings.asked(device.office(), device.desk())
                .filter(each -> each.id().equals(offer));
        return still.isPresent()
                ? asked(still.get(), tablet, device, locale, response, model)
                : "redirect:/danh-gia/" + tablet;
    }

    private String asked(
            Offer offer, String tablet, QueueDevice device, Locale locale, HttpServletResponse response, Model model) {
        model.addAttribute("offer", offer);
        model.addAttribute("seconds", DeskRatings.ASKED.toSeconds());
        options.show(locale, model);
        return shown(Shown.ASKED, tablet, device, response, model);
    }

    private String shown(Shown what, String tablet, QueueDevice device, HttpServletResponse response, Model model) {
        SlipHolder.keepNowhere(response);
        model.addAttribute("shown", what);
        model.addAttribute("tablet", tablet);
        model.addAttribute("office", organisation.office(device.office()));
        return "portal/desk-rating";
    }

    private QueueDevice device(String tablet) {
        return devices.find(tablet, QueueDevice.Kind.TABLET)
                .orElseThrow(() -> RefusedException.notFound("queue.refusal.device"));
    }
}
