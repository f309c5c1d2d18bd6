package vn.motcua.administration.audit;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.identity.account.SignInAudit;
import vn.motcua.identity.account.SignInEvent;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.table.ListColumns;

/** Page of sign-ins and failures, newest first. */
@Controller
@RequestMapping("/quan-tri/nhat-ky/dang-nhap")
class SignInsController {

    /** Name by which all failures are asked for. */
    static final String FAILURES = "FAILURES";

    private static final int PAGE = 50;
    private static final String LIST = "administration/sign-ins";

    private static final ListColumns<SignInAudit.Entry> COLUMNS = ListColumns.<SignInAudit.Entry>headed(
                    "administration.audit.column.")
            .with("when", 18, (entry, in) -> entry.event().at())
            .with(
                    "who",
                    30,
                    (entry, in) -> entry.official() == null
                            ? null
                            : entry.official().fullName() + " ("
                                    + entry.official().code() + ")")
            .with("username", 24, (entry, in) -> entry.event().username())
            .with(
                    "what",
                    40,
                    (entry, in) ->
                            in.word("administration.sign-in." + entry.event().kind()))
            .with("network", 24, (entry, in) -> entry.event().network());

    private final SignInAudit audit;
    private final AuditFields fields;
    private final AuditFile file;

    SignInsController(SignInAudit audit, AuditFields fields, AuditFile file) {
        this.audit = audit;
        this.fields = fields;
        this.file = file;
    }

    @GetMapping
    String entries(
            @Valid @ModelAttribute("form") AuditForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Model model) {
        SignInAudit.Filter filter = filter(form, errors);
        model.addAttribute(
                "entries",
                errors.hasErrors()
                        ? new KeysetPage<SignInAudit.Entry>(List.of(), null)
                        : audit.entries(filter, actor, after, PAGE));
        file.shown("audit-sign-ins", actor);
        return list(model);
    }

    /** The list as a file. */
    @PostMapping("/tep")
    @Nullable
    String file(
            @Valid @ModelAttribute("form") AuditForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        SignInAudit.Filter filter = filter(form, errors);
        AuditFile.requireReason(form, errors);
        if (errors.hasErrors()) {
            model.addAttribute("entries", new KeysetPage<SignInAudit.Entry>(List.of(), null));
            return list(model);
        }
        file.write(
                "audit-sign-ins",
                COLUMNS,
                cursor -> audit.entries(filter, actor, cursor, KeysetPage.LONGEST),
                form,
                actor,
                locale,
                response);
        return null;
    }

    private static String list(Model model) {
        model.addAttribute("kinds", SignInEvent.Kind.values());
        return LIST;
    }

    private SignInAudit.Filter filter(AuditForm form, BindingResult errors) {
        SignInEvent.Kind kind = AuditFields.constant(SignInEvent.Kind.class, form.loai());
        Set<SignInEvent.Kind> kinds =
                FAILURES.equals(form.loai()) ? SignInEvent.Kind.FAILURES : kind == null ? Set.of() : Set.of(kind);
        String typed = form.official();
        String username = typed != null && audit.knows(typed.strip()) ? typed.strip() : null;
        return new SignInAudit.Filter(
                username == null ? fields.official(typed, errors) : null,
                username,
                fields.offices(form.office(), errors),
                kinds,
                fields.begin(form.from()),
                fields.end(form.to()));
    }
}
