package vn.motcua.portal.feedback;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.dossier.value.BusinessState;
import vn.motcua.feedback.RatingService;
import vn.motcua.feedback.Score;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.portal.feedback.RatingOptions.RatingForm;
import vn.motcua.portal.status.FirstSlip;
import vn.motcua.tracking.StatusView;

/** Page of a citizen's rating, once, after the result was returned. */
@Controller
@RequestMapping("/h/{token}/danh-gia")
class RatingController {

    private final RatingService ratings;
    private final RatingOptions options;
    private final RatingOrigins origins;

    RatingController(RatingService ratings, RatingOptions options, RatingOrigins origins) {
        this.origins = origins;
        this.ratings = ratings;
        this.options = options;
    }

    @GetMapping
    String page(@FirstSlip StatusView dossier, Locale locale, Model model) {
        model.addAttribute("form", RatingForm.empty());
        return shown(dossier, locale, model);
    }

    @PostMapping
    String rate(
            @FirstSlip StatusView dossier,
            @Valid @ModelAttribute("form") RatingForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Score score = form.score();
        if (score == null
                || !RefusedException.granted(
                        errors,
                        () -> ratings.rate(
                                dossier.dossier(), score, form.chosen(), form.text(), origins.bySlip(request)))) {
            return shown(dossier, locale, model);
        }
        Notice.of("portal.rating.thanks").afterwards(redirect);
        return "redirect:/h/{token}/danh-gia";
    }

    private String shown(StatusView dossier, Locale locale, Model model) {
        model.addAttribute("open", dossier.state() == BusinessState.RETURNED && !dossier.trial());
        model.addAttribute(
                "rated", ratings.given(dossier.dossier()).isPresent()); // the rating itself is never shown again
        options.show(locale, model);
        return "portal/rating";
    }
}
