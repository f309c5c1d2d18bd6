package vn.motcua.counter.shift;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.counter.FormInput;
import vn.motcua.counter.TypedForm;
import vn.motcua.counter.reception.ReceptionReader;
import vn.motcua.desk.ShiftService;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;

/** Page that closes a shift: the day's list, the amounts by fee and charge, and the cash counted. */
@Controller
@RequestMapping("/quay/chot-ca")
class ShiftController {

    private final ShiftService shifts;
    private final Clock clock;

    ShiftController(ShiftService shifts, Clock clock) {
        this.shifts = shifts;
        this.clock = clock;
    }

    /**
     * Shows a day.
     *
     * @param ngay the day to show; today when absent
     */
    @GetMapping
    String day(@RequestParam(required = false) @Nullable LocalDate ngay, Actor actor, Model model) {
        LocalDate today = LocalDate.now(clock);
        show(new TypedForm(FormInput.NOTHING), ngay == null ? today : ngay, today, actor, model);
        return "counter/shift";
    }

    @PostMapping
    String close(
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        LocalDate today = LocalDate.now(clock);
        TypedForm form = new TypedForm(FormInput.of(sent));
        Long counted = form.required("counted", () -> ReceptionReader.amount(form.value("counted")));
        String explanation = form.required("explanation", () -> form.typed().text("explanation"));
        Integer no = form.required("no", () -> number(form.value("no")));
        if (counted != null && explanation != null && no != null) {
            try {
                shifts.close(actor, no, counted, explanation);
                Notice.of("counter.shift.closed").afterwards(redirect);
                return "redirect:/quay/chot-ca";
            } catch (RefusedException refusal) {
                if (refusal.kind() != RefusedException.Kind.INVALID) {
                    throw refusal;
                }
                String field = refusal.field();
                form.fail(field == null ? "" : field, refusal.messageKey(), refusal.arguments());
            }
        }
        response.setStatus(422);
        show(form, today, today, actor, model);
        return "counter/shift";
    }

    private void show(TypedForm form, LocalDate day, LocalDate today, Actor actor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("shift", shifts.day(actor, day));
        model.addAttribute("open", day.equals(today));
        model.addAttribute("whose", actor.name());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw RefusedException.invalid("typeMismatch.java.lang.Integer");
        }
    }
}
