package vn.motcua.portal.feedback;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

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
 * thanks, and waits again. It shows neither name nor code. Its address contains its secret, as a kiosk's does, and works in the one
 * browser that it was set up in, which is no official's.
 */
@Controller
@RequestMapping("/danh-gia/{tablet}")
class DeskRatingController {

    private static final int LOOKS_EVERY = 5; // seconds
    private static final int THANKS_FOR = 10;
    private static final String BROWSER = "TABLET-";
    private static final Duration BROWSER_KEPT = Duration.ofDays(400); // no browser keeps a cookie for longer

    private final QueueDeviceService devices;
    private final DeskRatings ratings;
    private final RatingOptions options;
    private final RatingOrigins origins;
    private final Organisation organisation;

    DeskRatingController(
            QueueDeviceService devices,
            DeskRatings ratings,
            RatingOptions options,
            RatingOrigins origins,
            Organisation organisation) {
        this.origins = origins;
        this.devices = devices;
        this.ratings = ratings;
        this.options = options;
        this.organisation = organisation;
    }

    /** State of the tablet. */
    enum Shown {
        /** No browser was bound to the address yet. */
        NEW,
        /** No browser was bound yet, and this one is an official's. */
        OFFICIALS,
        /** Another browser is bound to the address. */
        ELSEWHERE,
        IDLE,
        ASKED,
        THANKS,
        DECLINED
    }

    @GetMapping
    String page(
            @PathVariable String tablet,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        QueueDevice device = device(tablet);
        if (!isHere(device, request)) {
            return notHere(tablet, device, request, response, model);
        }
        Optional<Offer> offer = ratings.asked(device.office(), device.desk());
        if (offer.isEmpty()) {
            response.setHeader("Refresh", String.valueOf(LOOKS_EVERY));
            return shown(Shown.IDLE, tablet, device, response, model);
        }
        model.addAttribute("form", RatingForm.empty());
        return asked(offer.get(), tablet, device, locale, response, model);
    }

    /** Binds this browser to the address. */
    @PostMapping("/may")
    String bind(@PathVariable String tablet, HttpServletRequest request, HttpServletResponse response, Model model) {
        QueueDevice device = device(tablet);
        if (device.bound() || origins.isOfficials(request)) {
            return notHere(tablet, device, request, response, model);
        }
        keep(device, devices.bind(device), request, response);
        return "redirect:/danh-gia/" + tablet;
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
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        QueueDevice device = device(tablet);
        if (!isHere(device, request)) {
            return notHere(tablet, device, request, response, model);
        }
        if (decline != null) {
            ratings.decline(device.office(), offer);
            return "redirect:/danh-gia/" + tablet + "/xong?declined";
        }
        Score score = form.score();
        if (!errors.hasErrors() && score != null) {
            try {
                ratings.rate(device.office(), offer, score, form.chosen(), form.text(), origins.onTablet(request));
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

    private boolean isHere(QueueDevice device, HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, BROWSER + device.id());
        return devices.isBoundTo(device, cookie == null ? null : cookie.getValue());
    }

    private static void keep(
            QueueDevice device, String browser, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(BROWSER + device.id(), browser)
                        .path("/danh-gia")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(BROWSER_KEPT)
                        .build()
                        .toString());
    }

    private String notHere(
            String tablet, QueueDevice device, HttpServletRequest request, HttpServletResponse response, Model model) {
        Shown shown = device.bound() ? Shown.ELSEWHERE : origins.isOfficials(request) ? Shown.OFFICIALS : Shown.NEW;
        if (shown != Shown.NEW) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        }
        return shown(shown, tablet, device, response, model);
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
