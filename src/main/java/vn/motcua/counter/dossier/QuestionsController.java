package vn.motcua.counter.dossier;

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

import vn.motcua.feedback.Question;
import vn.motcua.feedback.QuestionService;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;

/** Page of the unanswered questions of citizens at the office, and of the answers to them. */
@Controller
@RequestMapping("/quay/hoi-dap")
class QuestionsController {

    private static final int PAGE = 25;

    private final QuestionService questions;

    QuestionsController(QuestionService questions) {
        this.questions = questions;
    }

    /** Form with the answer to a question. */
    record AnswerForm(@Nullable String answer) {}

    @GetMapping
    String waiting(@RequestParam(required = false) @Nullable String after, Actor actor, Model model) {
        model.addAttribute("waiting", questions.waiting(actor, after, PAGE));
        return "counter/questions";
    }

    @GetMapping("/{id}")
    String question(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("form", new AnswerForm(null));
        return shown(id, actor, model);
    }

    @PostMapping("/{id}")
    String answer(
            @PathVariable long id,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!RefusedException.granted(errors, () -> questions.answer(actor, id, form.answer()))) {
            return shown(id, actor, model);
        }
        Notice.of("counter.questions.answered").afterwards(redirect);
        return "redirect:/quay/hoi-dap";
    }

    private String shown(long id, Actor actor, Model model) {
        Question question =
                questions.find(actor, id).orElseThrow(() -> RefusedException.notFound("feedback.refusal.unknown"));
        model.addAttribute("question", question);
        return "counter/question";
    }
}
