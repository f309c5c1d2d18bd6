package vn.motcua.counter.worklist;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.counter.Downloads;
import vn.motcua.desk.ListExports;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Formats;
import vn.motcua.platform.table.TableFile;

/** Lists of the desk on paper and as files, each with the filters of its page. */
@Controller
@RequestMapping("/quay")
class WorklistFileController {

    /** Maximum number of rows on paper, about forty sheets. */
    static final int MOST_ON_PAPER = 1_000;

    private static final String NAME = "cong-viec";

    private final WorklistTable list;
    private final Downloads downloads;
    private final MessageSource words;
    private final Formats formats;
    private final Clock clock;

    WorklistFileController(WorklistTable list, Downloads downloads, MessageSource words, Formats formats, Clock clock) {
        this.list = list;
        this.downloads = downloads;
        this.words = words;
        this.formats = formats;
        this.clock = clock;
    }

    @GetMapping("/danh-sach")
    String paper(@ModelAttribute("asked") WorkAsked asked, Actor actor, Locale locale, Model model) throws IOException {
        TableOnPaper table = new TableOnPaper(formats.in(locale));
        list.write(asked, ViewPurpose.PRINTING, MOST_ON_PAPER, actor, locale, table);
        model.addAttribute("table", table);
        model.addAttribute("printedAt", clock.instant());
        return "counter/worklist-print";
    }

    @GetMapping("/danh-sach.csv")
    void csv(
            @ModelAttribute WorkAsked asked,
            @RequestParam(defaultValue = "SEMICOLON") TableFile.Separator separator,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        downloads.csv(NAME, separator, actor, response, table -> file(asked, actor, locale, table));
    }

    @GetMapping("/danh-sach.xlsx")
    void xlsx(@ModelAttribute WorkAsked asked, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        String sheet = words.getMessage("counter.work.title", null, locale);
        downloads.xlsx(NAME, sheet, actor, response, table -> file(asked, actor, locale, table));
    }

    private void file(WorkAsked asked, Actor actor, Locale locale, TableFile table) throws IOException {
        list.write(asked, ViewPurpose.EXPORT, ListExports.MOST, actor, locale, table);
    }
}
