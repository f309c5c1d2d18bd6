package vn.motcua.administration.audit;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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

import vn.motcua.administration.ChangeWords;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.AdministrationChange;
import vn.motcua.organisation.AdministrationChange.Difference;
import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.organisation.ChangeLog;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.table.ListColumns;

/** Page of what administrators changed, newest first. */
@Controller
@RequestMapping("/quan-tri/nhat-ky/thay-doi")
class ChangesController {

    private static final int PAGE = 50;
    private static final String LIST = "administration/changes";

    private final ChangeLog log;
    private final ChangeWords changeWords;
    private final AuditFields fields;
    private final AuditFile file;

    ChangesController(ChangeLog log, ChangeWords changeWords, AuditFields fields, AuditFile file) {
        this.log = log;
        this.changeWords = changeWords;
        this.fields = fields;
        this.file = file;
    }

    @GetMapping
    String changes(
            @Valid @ModelAttribute("form") AuditForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Model model) {
        ChangeLog.Filter filter = filter(form, errors);
        KeysetPage<AdministrationChange> changes =
                errors.hasErrors() ? new KeysetPage<>(List.of(), null) : log.all(actor, filter, after, PAGE);
        file.shown("audit-changes", actor);
        return list(changes, model);
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
        ChangeLog.Filter filter = filter(form, errors);
        AuditFile.requireReason(form, errors);
        if (errors.hasErrors()) {
            return list(new KeysetPage<>(List.of(), null), model);
        }
        file.write(
                "audit-changes",
                columns(locale),
                cursor -> log.all(actor, filter, cursor, KeysetPage.LONGEST),
                form,
                actor,
                locale,
                response);
        return null;
    }

    private ListColumns<AdministrationChange> columns(Locale locale) {
        return ListColumns.<AdministrationChange>headed("administration.audit.column.")
                .with("when", 18, (change, in) -> change.changedAt())
                .with("who", 30, (change, in) -> change.actorName())
                .with("subject", 20, (change, in) -> in.word("administration.changes.subject." + change.subject()))
                .with("code", 20, (change, in) -> change.subjectKey())
                .with("what", 40, (change, in) -> in.word("administration.changes.verb." + change.verb()))
                .with(
                        "values",
                        80,
                        (change, in) -> change.differences().values().stream()
                                .map(each -> text(each, locale))
                                .collect(Collectors.joining("; ")))
                .with("reason", 40, (change, in) -> change.reason());
    }

    private String text(Difference each, Locale locale) {
        String before = each.before() == null ? "" : changeWords.value(each.before(), locale);
        String after = each.after() == null ? "" : changeWords.value(each.after(), locale);
        return changeWords.name(each.name(), locale) + ": " + before + " → " + after;
    }

    private String list(KeysetPage<AdministrationChange> changes, Model model) {
        model.addAttribute("subjects", Subject.values());
        model.addAttribute("changes", changes);
        model.addAttribute("changeWords", changeWords);
        return LIST;
    }

    private ChangeLog.Filter filter(AuditForm form, BindingResult errors) {
        return new ChangeLog.Filter(
                AuditFields.constant(Subject.class, form.loai()),
                fields.official(form.official(), errors),
                fields.offices(form.office(), errors),
                fields.begin(form.from()),
                fields.end(form.to()));
    }
}
