package vn.motcua.portal.feedback;

import java.util.UUID;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.feedback.QuestionService;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.portal.status.FirstSlip;
import vn.motcua.tracking.StatusView;

/** Page of a citizen's questions about a dossier and their answers. */
@Controller
@RequestMapping("/h/{token}/hoi-dap")
class QuestionController {

    private final QuestionService questions;

    QuestionController(QuestionService questions) {
        this.questions = questions;
    }

    /** Form of a question, with the key of the request. */
    record QuestionForm(@Nullable String question, @Nullable UUID request) {}

    @GetMapping
    String page(@FirstSlip StatusView dossier, Model model) {
        model.addAttribute("form", new QuestionForm(null, UUID.randomUUID()));
        return shown(dossier, model);
    }

    @PostMapping
    String ask(
            @FirstSlip StatusView dossier,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        UUID key = form.request();
        if (key == null
                || !RefusedException.granted(errors, () -> questions.ask(dossier.dossier(), form.question(), key))) {
            return shown(dossier, model);
        }
        Notice.of("portal.question.asked").afterwards(redirect);
        return "redirect:/h/{token}/hoi-dap";
    }

    private String shown(StatusView dossier, Model model) {
        model.addAttribute("questions", questions.of(dossier.dossier()));
        return "portal/questions";
    }
}
