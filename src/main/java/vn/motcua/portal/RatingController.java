package vn.motcua.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.dossier.BusinessState;
import vn.motcua.dossier.StatusView;
import vn.motcua.feedback.RatingReason;
import vn.motcua.feedback.Ratings;
import vn.motcua.feedback.Score;
import vn.motcua.platform.Notice;
import vn.motcua.platform.Option;
import vn.motcua.platform.Refusal;

/** Rates how one was served, once, after the result was returned. */
@Controller
@RequestMapping("/h/{token}/danh-gia")
class RatingController {

    private final SlipHolder slips;
    private final Ratings ratings;
    private final MessageSource messages;

    RatingController(SlipHolder slips, Ratings ratings, MessageSource messages) {
        this.slips = slips;
        this.ratings = ratings;
        this.messages = messages;
    }

    /** What is rated. */
    record RatingForm(
            @NotNull(message = "{portal.rating.choose}") @Nullable
            Score score,

            @Nullable Set<RatingReason> reasons,
            @Nullable String text) {}

    @GetMapping
    String page(
            @PathVariable String token,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<StatusView> dossier = slips.open(token, request, response, model);
        if (dossier.isEmpty()) {
            return slips.refused(response, model);
        }
        model.addAttribute("form", new RatingForm(null, Set.of(), null));
        return shown(dossier.get(), locale, model);
    }

    @PostMapping
    String rate(
            @PathVariable String token,
            @Valid @ModelAttribute("form") RatingForm form,
            BindingResult errors,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Optional<StatusView> dossier = slips.open(token, request, response, model);
        if (dossier.isEmpty()) {
            return slips.refused(response, model);
        }
        Score score = form.score();
        if (errors.hasErrors() || score == null) {
            return shown(dossier.get(), locale, model);
        }
        try {
            Set<RatingReason> reasons = form.reasons();
            ratings.rate(dossier.get().dossier(), score, reasons == null ? Set.of() : reasons, form.text());
        } catch (Refusal refusal) {
            refusal.reportTo(errors);
            return shown(dossier.get(), locale, model);
        }
        Notice.of("portal.rating.thanks").afterwards(redirect);
        redirect.addAttribute("token", token);
        return "redirect:/h/{token}/danh-gia";
    }

    private String shown(StatusView dossier, Locale locale, Model model) {
        model.addAttribute("open", dossier.state() == BusinessState.RETURNED);
        model.addAttribute("rated", ratings.given(dossier.dossier()).isPresent()); // how, is told to nobody again
        model.addAttribute(
                "scores", options("portal.rating.score.", List.of(Score.GOOD, Score.FAIR, Score.BAD), locale));
        model.addAttribute("reasons", options("portal.rating.reason.", Arrays.asList(RatingReason.values()), locale));
        return "portal/rating";
    }

    private List<Option> options(String prefix, List<? extends Enum<?>> values, Locale locale) {
        return values.stream()
                .map(each -> Option.of(each.name(), messages.getMessage(prefix + each.name(), null, locale)))
                .toList();
    }
}
