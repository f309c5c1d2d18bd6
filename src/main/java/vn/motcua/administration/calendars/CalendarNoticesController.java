package vn.motcua.administration.calendars;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

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

import vn.motcua.administration.ScopeNames;
import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.calendar.CalendarDifference;
import vn.motcua.calendar.CalendarDrafts;
import vn.motcua.calendar.CalendarNames;
import vn.motcua.calendar.CalendarVersion;
import vn.motcua.calendar.CalendarYears;
import vn.motcua.calendar.Calendars;
import vn.motcua.duedate.notice.CalendarNotice;
import vn.motcua.duedate.notice.CalendarNoticeId;
import vn.motcua.duedate.notice.CalendarNoticeLists;
import vn.motcua.duedate.notice.CalendarNotices;
import vn.motcua.duedate.notice.CalendarNotices.Direction;
import vn.motcua.duedate.notice.NoticeMove;
import vn.motcua.duedate.notice.NoticeOutcome;
import vn.motcua.duedate.notice.NoticeState;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Attachment;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;

/** Pages of calendar notices: proposal, run, proof and undo. */
@Controller
@RequestMapping("/quan-tri/lich/thong-bao")
class CalendarNoticesController {

    private static final int PAGE = 50;
    private static final int REFRESH_SECONDS = 3;

    private final CalendarNotices notices;
    private final CalendarNoticeLists lists;
    private final CalendarYears years;
    private final Calendars calendars;
    private final CalendarNames names;
    private final CalendarDrafts drafts;
    private final Organisation organisation;
    private final ViewLog log;

    CalendarNoticesController(
            CalendarNotices notices,
            CalendarNoticeLists lists,
            CalendarYears years,
            Calendars calendars,
            CalendarNames names,
            CalendarDrafts drafts,
            Organisation organisation,
            ViewLog log) {
        this.notices = notices;
        this.lists = lists;
        this.years = years;
        this.calendars = calendars;
        this.names = names;
        this.drafts = drafts;
        this.organisation = organisation;
        this.log = log;
    }

    /** Form with the reason of an undo. */
    record UndoForm(@Nullable String reason) {}

    /** A notice with the name of its scope. */
    record Row(CalendarNotice notice, ScopeNames.Name name) {}

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String after, Actor actor, Locale locale, Model model) {
        model.addAttribute(
                "notices",
                notices.newest(actor, after, PAGE)
                        .map(each -> new Row(each, ScopeNames.name(each.scope(), organisation, locale))));
        model.addAttribute("administrator", actor.has(Role.ADMINISTRATOR));
        return "administration/notices";
    }

    /** The present state of a notice; the page reloads itself while the notice is being carried out. */
    @GetMapping("/{id}")
    String notice(@PathVariable UUID id, Actor actor, Locale locale, Model model, HttpServletResponse response) {
        model.addAttribute("form", new UndoForm(null));
        return show(id, actor, locale, model, response);
    }

    @PostMapping("/{id}/ap-dung")
    String apply(
            @PathVariable UUID id,
            @ModelAttribute("form") UndoForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return carryOut(
                () -> notices.apply(new CalendarNoticeId(id), actor),
                "administration.notice.applied",
                id,
                errors,
                redirect,
                () -> show(id, actor, locale, model, response));
    }

    @PostMapping("/{id}/rut")
    String withdraw(
            @PathVariable UUID id,
            @ModelAttribute("form") UndoForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return carryOut(
                () -> notices.withdraw(new CalendarNoticeId(id), actor),
                "administration.notice.withdrawn",
                id,
                errors,
                redirect,
                () -> show(id, actor, locale, model, response));
    }

    @PostMapping("/{id}/hoan-tac")
    String undo(
            @PathVariable UUID id,
            @ModelAttribute("form") UndoForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return carryOut(
                () -> notices.undo(new CalendarNoticeId(id), form.reason() == null ? "" : form.reason(), actor),
                "administration.notice.undone",
                id,
                errors,
                redirect,
                () -> show(id, actor, locale, model, response));
    }

    /** The list of what was done to each dossier, with its proof. */
    @GetMapping("/{id}/danh-sach")
    String list(
            @PathVariable UUID id,
            @RequestParam(name = "huong", defaultValue = "APPLIED") Direction direction,
            @RequestParam(required = false) @Nullable NoticeOutcome outcome,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Locale locale,
            Model model) {
        CalendarNoticeId notice = new CalendarNoticeId(id);
        boolean first = after == null || after.isBlank();
        KeysetPage<NoticeMove> moves = lists.done(notice, direction, outcome, actor, after, PAGE);
        CalendarNotice found = notices.find(notice, actor);
        String kept = direction == Direction.APPLIED ? found.digest() : found.undoneDigest();
        model.addAttribute("item", found);
        model.addAttribute("direction", direction);
        model.addAttribute("outcome", outcome);
        model.addAttribute("kept", kept);
        model.addAttribute("proof", first && kept != null ? lists.prove(notice, direction, actor) : null);
        model.addAttribute("readsAll", lists.readsAll(found, actor));
        model.addAttribute("moves", moves);
        model.addAttribute(
                "names",
                CalendarPreviewController.names(
                        moves.rows().stream().map(NoticeMove::office).toList(), organisation, locale));
        return "administration/notice-proof";
    }

    /** The file whose bytes the digest covers. */
    @GetMapping("/{id}/danh-sach.csv")
    void file(
            @PathVariable UUID id,
            @RequestParam(name = "huong", defaultValue = "APPLIED") Direction direction,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        CalendarNoticeId notice = new CalendarNoticeId(id);
        lists.requireReadsAll(notice, actor);
        log.listing("calendar-notice", actor, ViewPurpose.EXPORT);
        Attachment.announce(
                response,
                Attachment.CSV,
                "thong-bao-" + id + "-" + direction.name().toLowerCase(Locale.ROOT) + ".csv");
        lists.write(notice, direction, actor, response.getOutputStream());
    }

    private String show(UUID id, Actor actor, Locale locale, Model model, HttpServletResponse response) {
        CalendarNoticeId notice = new CalendarNoticeId(id);
        CalendarNotice found = notices.find(notice, actor);
        if (found.state() == NoticeState.APPLYING || found.state() == NoticeState.UNDOING) {
            response.setHeader("Refresh", String.valueOf(REFRESH_SECONDS));
        }
        model.addAttribute("item", found);
        model.addAttribute("name", ScopeNames.name(found.scope(), organisation, locale));
        model.addAttribute("code", years.code(found.scope()));
        model.addAttribute("reason", undoReason(found));
        boolean mayChange = notices.mayChange(found, actor);
        model.addAttribute("difference", difference(found));
        model.addAttribute("mayChange", mayChange);
        model.addAttribute("own", notices.proposedBy(notice, actor));
        CalendarNotices.InTheWay inTheWay = mayChange && found.state() == NoticeState.APPLIED
                ? notices.restingOn(notice, actor)
                : new CalendarNotices.InTheWay(List.of(), List.of());
        model.addAttribute("inTheWay", inTheWay);
        model.addAttribute("later", names.of(inTheWay.versions(), locale).values());
        return "administration/notice";
    }

    /** The announced changes; null for a withdrawn notice, whose draft may have changed since. */
    private @Nullable CalendarDifference difference(CalendarNotice notice) {
        return switch (notice.state()) {
            case WITHDRAWN -> null;
            case PROPOSED -> drafts.differences(notice.version());
            default -> calendars.differences(notice.scope(), notice.version());
        };
    }

    /** The reason of the undo, which is the announcement of its version. */
    private @Nullable String undoReason(CalendarNotice notice) {
        CalendarNotice.Person undone = notice.undone();
        return undone == null
                ? null
                : calendars.versions(notice.scope()).stream()
                        .filter(version -> version.publishedAt().equals(undone.at()))
                        .map(CalendarVersion::noticeTitle)
                        .findFirst()
                        .orElse(null);
    }

    /** Executes a step and redirects to the notice's page; a refusal is shown there, above the typed text. */
    private String carryOut(
            Runnable step,
            String done,
            UUID id,
            BindingResult errors,
            RedirectAttributes redirect,
            Supplier<String> page) {
        if (errors.hasErrors()) {
            return page.get();
        }
        try {
            step.run();
        } catch (RefusedException refusal) {
            if (refusal.kind() == RefusedException.Kind.NOT_FOUND) {
                throw refusal;
            }
            refusal.reportTo(errors);
            return page.get();
        }
        Notice.of(done).afterwards(redirect);
        return "redirect:/quan-tri/lich/thong-bao/" + id;
    }
}
