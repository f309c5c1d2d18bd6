package vn.motcua.portal.feedback;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.feedback.QuestionService;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.portal.status.SlipHolder;
import vn.motcua.tracking.StatusView;

/** Page of a citizen's questions about a dossier and their answers. */
@Controller
@RequestMapping("/h/{token}/hoi-dap")
class QuestionController {

    private final SlipHolder slips;
    private final QuestionService questions;

    QuestionController(SlipHolder slips, QuestionService questions) {
        this.slips = slips;
        this.questions = questions;
    }

    /** Form of a question, with the key of the request. */
    record QuestionForm(@Nullable String question, @Nullable UUID request) {}

    @GetMapping
    String page(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<StatusView> dossier = slips.open(token, request, response, model);
        if (dossier.isEmpty()) {
            return slips.refused(response, model);
        }
        model.addAttribute("form", new QuestionForm(null, UUID.randomUUID()));
        return shown(dossier.get(), model);
    }

    @PostMapping
    String ask(
            @PathVariable String token,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Optional<StatusView> dossier = slips.open(token, request, response, model);
        if (dossier.isEmpty()) {
            return slips.refused(response, model);
        }
        UUID key = form.request();
        if (errors.hasErrors() || key == null) {
            return shown(dossier.get(), model);
        }
        try {
            questions.ask(dossier.get().dossier(), form.question(), key);
        } catch (RefusedException refusal) {
            refusal.reportTo(errors);
            return shown(dossier.get(), model);
        }
        Notice.of("portal.question.asked").afterwards(redirect);
        redirect.addAttribute("token", token);
        return "redirect:/h/{token}/hoi-dap";
    }

    private String shown(StatusView dossier, Model model) {
        model.addAttribute("questions", questions.of(dossier.dossier()));
        return "portal/questions";
    }
}
