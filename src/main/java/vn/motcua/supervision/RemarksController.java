package vn.motcua.supervision;

import java.time.Clock;
import java.time.LocalDate;

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

import vn.motcua.feedback.Remark;
import vn.motcua.feedback.RemarkService;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;

/** Pages of citizens' remarks and the replies of supervisors. */
@Controller
@RequestMapping("/giam-sat/phan-anh")
class RemarksController {

    private static final int PAGE = 25;

    private final RemarkService remarks;
    private final Organisation organisation;
    private final Clock clock;

    RemarksController(RemarkService remarks, Organisation organisation, Clock clock) {
        this.remarks = remarks;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Form of a reply. */
    record ReplyForm(@Nullable String reply) {}

    /** A line of the list. */
    public record Row(Remark remark, Office office, boolean late) {}

    /** @param xem {@code tat-ca} for all remarks, otherwise those that wait for a reply */
    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String xem,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Model model) {
        boolean all = "tat-ca".equals(xem);
        LocalDate today = LocalDate.now(clock);
        KeysetPage<Row> listing = remarks.list(actor, !all, after, PAGE)
                .map(each -> new Row(each, organisation.office(each.office()), late(each, today)));
        model.addAttribute("listing", listing);
        model.addAttribute("all", all);
        return "supervision/remarks";
    }

    private static boolean late(Remark remark, LocalDate today) {
        LocalDate by = remark.answerBy();
        return remark.replies().isEmpty() && by != null && by.isBefore(today);
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("form", new ReplyForm(null));
        return shown(id, actor, model);
    }

    @PostMapping("/{id}")
    String reply(
            @PathVariable long id,
            @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!RefusedException.granted(errors, () -> remarks.reply(actor, id, form.reply()))) {
            return shown(id, actor, model);
        }
        Notice.of("supervision.remarks.replied").afterwards(redirect);
        return "redirect:/giam-sat/phan-anh";
    }

    private String shown(long id, Actor actor, Model model) {
        Remark remark =
                remarks.find(actor, id).orElseThrow(() -> RefusedException.notFound("feedback.refusal.unknown-remark"));
        model.addAttribute("remark", remark);
        model.addAttribute("office", organisation.office(remark.office()));
        return "supervision/remark";
    }
}
