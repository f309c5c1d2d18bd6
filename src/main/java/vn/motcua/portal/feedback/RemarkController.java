package vn.motcua.portal.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.feedback.Remark;
import vn.motcua.feedback.RemarkKind;
import vn.motcua.feedback.RemarkService;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Notice;
import vn.motcua.platform.Option;
import vn.motcua.platform.RefusedException;
import vn.motcua.portal.status.FirstSlip;
import vn.motcua.tracking.StatusView;

/** Page of a citizen's remarks on service or rules, and their replies. */
@Controller
@RequestMapping("/h/{token}/phan-anh")
class RemarkController {

    private static final String BACK = "redirect:/h/{token}/phan-anh";

    private final RemarkService remarks;
    private final Organisation organisation;
    private final MessageSource messages;

    RemarkController(RemarkService remarks, Organisation organisation, MessageSource messages) {
        this.remarks = remarks;
        this.organisation = organisation;
        this.messages = messages;
    }

    /** Form of a remark, with the key of the request. */
    record RemarkForm(
            @NotNull(message = "{portal.remark.choose}") @Nullable
            RemarkKind kind,

            @Nullable String text,
            @Nullable UUID request) {}

    /** A reply with the name of its office, and what the citizen said of it; null until then. */
    record Replied(
            Remark.Reply reply, String office, @Nullable Boolean satisfied) {}

    /** A remark with its replies. */
    record Shown(Remark remark, List<Replied> replies) {}

    @GetMapping
    String page(@FirstSlip StatusView dossier, Locale locale, Model model) {
        model.addAttribute("form", new RemarkForm(null, null, UUID.randomUUID()));
        return shown(dossier, locale, model);
    }

    @PostMapping
    String give(
            @FirstSlip StatusView dossier,
            @Valid @ModelAttribute("form") RemarkForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        RemarkKind kind = form.kind();
        UUID key = form.request();
        if (kind == null
                || key == null
                || !RefusedException.granted(errors, () -> remarks.give(dossier.dossier(), kind, form.text(), key))) {
            return shown(dossier, locale, model);
        }
        Notice.of("portal.remark.given").afterwards(redirect);
        return BACK;
    }

    /** Records whether the last reply satisfies. */
    @PostMapping("/{id}")
    String judge(
            @FirstSlip StatusView dossier,
            @PathVariable long id,
            @RequestParam(name = "hai-long", required = false) @Nullable Boolean satisfied,
            Model model,
            RedirectAttributes redirect) {
        if (satisfied != null) {
            remarks.judge(dossier.dossier(), id, satisfied);
            Notice.of(satisfied ? "portal.remark.thanks" : "portal.remark.reopened")
                    .afterwards(redirect);
        }
        return BACK;
    }

    private String shown(StatusView dossier, Locale locale, Model model) {
        model.addAttribute(
                "kinds",
                Arrays.stream(RemarkKind.values())
                        .map(each -> new Option(
                                each.name(),
                                messages.getMessage("portal.remark.kind." + each, null, locale),
                                messages.getMessage("portal.remark.kind." + each + ".hint", null, locale)))
                        .toList());
        model.addAttribute(
                "remarks",
                remarks.of(dossier.dossier()).stream()
                        .map(each -> new Shown(
                                each,
                                IntStream.range(0, each.replies().size())
                                        .mapToObj(no -> replied(each, no, locale))
                                        .toList()))
                        .toList());
        return "portal/remarks";
    }

    private Replied replied(Remark remark, int no, Locale locale) {
        Remark.Reply reply = remark.replies().get(no);
        String office = organisation.office(reply.office()).nameIn(locale.getLanguage());
        return new Replied(reply, office, remark.satisfied(no));
    }
}
