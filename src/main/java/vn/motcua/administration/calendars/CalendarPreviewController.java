package vn.motcua.administration.calendars;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

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

import vn.motcua.administration.PageRevision;
import vn.motcua.administration.ScopeNames;
import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.calendar.CalendarDraft;
import vn.motcua.calendar.CalendarDrafts;
import vn.motcua.calendar.CalendarVersionId;
import vn.motcua.duedate.notice.CalendarNotice;
import vn.motcua.duedate.notice.CalendarNotices;
import vn.motcua.duedate.notice.NoticeMove;
import vn.motcua.duedate.notice.NoticePreview;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Attachment;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.table.TableFile;

/** Pages of the preview: the effect of a draft on promised dates. */
@Controller
@RequestMapping("/quan-tri/lich/du-thao/{draft}")
class CalendarPreviewController {

    private static final int PAGE = 50;
    private static final int MOST_OFFICES = 300;

    private final CalendarDrafts drafts;
    private final CalendarNotices notices;
    private final Organisation organisation;
    private final MoveTable table;
    private final ViewLog log;

    CalendarPreviewController(
            CalendarDrafts drafts, CalendarNotices notices, Organisation organisation, MoveTable table, ViewLog log) {
        this.drafts = drafts;
        this.notices = notices;
        this.organisation = organisation;
        this.table = table;
        this.log = log;
    }

    /** Form with the revision of the previewed draft. */
    record ProposeForm(@Nullable Integer revision) {}

    @GetMapping("/xem-truoc")
    String preview(
            @PathVariable int draft,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("form", new ProposeForm(null));
        return show(draft, after, actor, locale, model);
    }

    private String show(int draft, @Nullable String after, Actor actor, Locale locale, Model model) {
        CalendarDraft found = find(draft, actor);
        boolean first = after == null || after.isBlank();
        NoticePreview preview = first ? notices.preview(found.id(), actor) : null; // counts are on the first page only
        KeysetPage<NoticeMove> moves = notices.moves(found.id(), actor, after, PAGE);
        List<NoticePreview.OfOffice> offices = preview == null
                ? List.of()
                : preview.offices()
                        .subList(0, Math.min(MOST_OFFICES, preview.offices().size()));
        Map<OfficeId, String> names =
                names(moves.rows().stream().map(NoticeMove::office).toList(), organisation, locale);
        names.putAll(names(offices.stream().map(NoticePreview.OfOffice::office).toList(), organisation, locale));
        model.addAttribute("draft", found);
        model.addAttribute("name", ScopeNames.name(found.scope(), organisation, locale));
        model.addAttribute("difference", drafts.differences(found.id()));
        model.addAttribute("preview", preview);
        model.addAttribute("offices", offices);
        model.addAttribute("names", names);
        model.addAttribute("moves", moves);
        model.addAttribute("keeps", notices.keepsEarlier(found.scope()));
        return "administration/draft-preview";
    }

    @GetMapping("/xem-truoc.csv")
    void file(@PathVariable int draft, Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        CalendarDraft found = find(draft, actor);
        log.listing("calendar-moves", actor, ViewPurpose.EXPORT);
        Attachment.announce(
                response, Attachment.CSV, "xem-truoc-" + found.label().replace('/', '-') + ".csv");
        TableFile rows = table.begin(response.getOutputStream(), locale);
        notices.export(found.id(), actor, move -> table.print(move, rows, locale));
        rows.close(); // not closed after a refusal: the unsent part of the file is replaced by the reason
    }

    /** Proposes the draft to the second person. */
    @PostMapping("/trinh")
    String propose(
            @PathVariable int draft,
            @ModelAttribute("form") ProposeForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        int revision = PageRevision.of(form.revision());
        if (!errors.hasErrors()) {
            try {
                CalendarNotice proposed = notices.propose(new CalendarVersionId(draft), revision, actor);
                Notice.of("administration.notice.proposed").afterwards(redirect);
                return "redirect:/quan-tri/lich/thong-bao/" + proposed.id();
            } catch (RefusedException refusal) {
                refusal.reportTo(errors);
            }
        }
        return show(draft, null, actor, locale, model);
    }

    static Map<OfficeId, String> names(Collection<OfficeId> offices, Organisation organisation, Locale locale) {
        Map<OfficeId, String> names = new LinkedHashMap<>();
        offices.forEach(office ->
                names.computeIfAbsent(office, id -> organisation.office(id).nameIn(locale.getLanguage())));
        return names;
    }

    private CalendarDraft find(int id, Actor actor) {
        CalendarDraft draft = drafts.draft(new CalendarVersionId(id));
        drafts.requireMayEdit(draft.scope(), actor);
        return draft;
    }
}
