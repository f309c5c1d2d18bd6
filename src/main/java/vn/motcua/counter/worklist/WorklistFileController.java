package vn.motcua.counter.worklist;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.counter.Downloads;
import vn.motcua.desk.ListExports;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Formats;
import vn.motcua.platform.RefusedException;

/** Lists of the desk on paper and as files, each with the filters of its page (finding M8: by role, for a reason, so many an hour). */
@Controller
@RequestMapping("/quay")
class WorklistFileController {

    /** Maximum number of rows on paper, about forty sheets. */
    static final int MOST_ON_PAPER = 1_000;

    private static final String NAME = "cong-viec";
    private static final String VIEW = "counter/worklist-file";

    private final WorklistTable list;
    private final Downloads downloads;
    private final ExportLimit limit;
    private final MessageSource words;
    private final Formats formats;
    private final Clock clock;

    WorklistFileController(
            WorklistTable list,
            Downloads downloads,
            ExportLimit limit,
            MessageSource words,
            Formats formats,
            Clock clock) {
        this.list = list;
        this.downloads = downloads;
        this.limit = limit;
        this.words = words;
        this.formats = formats;
        this.clock = clock;
    }

    @GetMapping("/danh-sach")
    String paper(@ModelAttribute("asked") WorkAsked asked, Actor actor, Locale locale, Model model) throws IOException {
        limit.take(ExportLimit.Taking.WORK_PAPER, actor);
        TableOnPaper table = new TableOnPaper(formats.in(locale));
        list.write(asked, ViewPurpose.PRINTING, null, MOST_ON_PAPER, actor, locale, table);
        model.addAttribute("table", table);
        model.addAttribute("printedAt", clock.instant());
        return "counter/worklist-print";
    }

    /** Asks what a file is for. */
    @GetMapping("/danh-sach/tep")
    String form(@ModelAttribute("asked") WorkAsked asked, Model model) {
        model.addAttribute("form", new WorkFileForm(null, null));
        return VIEW;
    }

    /** Downloads the list as a file, for a reason that those who supervise the office read. */
    @PostMapping("/danh-sach/tep")
    @Nullable
    String file(
            @ModelAttribute("asked") WorkAsked asked,
            @Valid @ModelAttribute("form") WorkFileForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        String reason = WorkFileForm.reason(form.reason());
        Downloads.Kind kind = form.as();
        if (reason == null) {
            errors.rejectValue("reason", "counter.register.reason.missing");
        }
        if (errors.hasErrors() || reason == null || kind == null) {
            return VIEW;
        }
        try {
            limit.take(ExportLimit.Taking.WORK_FILE, actor);
        } catch (RefusedException refusal) {
            refusal.reportTo(errors);
            return VIEW;
        }
        downloads.file(
                NAME,
                kind,
                words.getMessage("counter.work.title", null, locale),
                actor,
                response,
                table -> list.write(asked, ViewPurpose.EXPORT, reason, ListExports.MOST, actor, locale, table));
        return null;
    }
}
