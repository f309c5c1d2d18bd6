package vn.motcua.administration.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.motcua.audit.AccessPattern;
import vn.motcua.audit.AccessPatternsQuery;
import vn.motcua.identity.account.SignInAudit;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;

/** Page of what is worth a question in the view log of a week, each with the list behind it. */
@Controller
class AccessPatternsController {

    private static final int WEEK = 7;

    private final AccessPatternsQuery patterns;
    private final SignInAudit signIns;
    private final AuditFields fields;
    private final AuditFile file;
    private final Clock clock;
    private final ZoneId zone;

    AccessPatternsController(
            AccessPatternsQuery patterns,
            SignInAudit signIns,
            AuditFields fields,
            AuditFile file,
            Clock clock,
            ZoneId zone) {
        this.patterns = patterns;
        this.signIns = signIns;
        this.fields = fields;
        this.file = file;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/quan-tri/nhat-ky/dau-hieu")
    String page(@Valid @ModelAttribute("form") AuditForm form, BindingResult errors, Actor actor, Model model) {
        LocalDate to = Objects.requireNonNullElse(form.to(), LocalDate.now(clock));
        LocalDate from = Objects.requireNonNullElse(form.from(), to.minusDays(WEEK - 1L));
        Optional<List<AccessPattern>> found = RefusedException.answered(errors, () -> patterns.find(from, to, actor));
        model.addAttribute("patterns", found.orElse(List.of()));
        model.addAttribute(
                "failures",
                found.isEmpty()
                        ? List.of()
                        : signIns.failures(
                                Objects.requireNonNull(fields.begin(from)),
                                Objects.requireNonNull(fields.end(to)),
                                actor));
        file.shown("audit-patterns", actor);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("zone", zone);
        return "administration/access-patterns";
    }
}
