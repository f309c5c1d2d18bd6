package vn.motcua.counter.reception;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.counter.FormInput;
import vn.motcua.counter.TypedForm;
import vn.motcua.desk.reception.ReceptionDraftService;
import vn.motcua.desk.reception.ReceptionNotice;
import vn.motcua.desk.reception.ReceptionNotices;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;

/**
 * Notice given instead of an acceptance: Form 02 (papers to complete) or Form 03 (refusal). It is logged and printed on
 * the page that follows; a repeated request logs it once.
 */
@Controller
class ReceptionNoticeController {

    private final ReceptionPages pages;
    private final ReceptionReader reader;
    private final ReceptionNotices notices;
    private final ReceptionDraftService drafts;

    ReceptionNoticeController(
            ReceptionPages pages, ReceptionReader reader, ReceptionNotices notices, ReceptionDraftService drafts) {
        this.pages = pages;
        this.reader = reader;
        this.notices = notices;
        this.drafts = drafts;
    }

    @PostMapping("/quay/tiep-nhan/thong-bao/{kind}")
    String give(
            @PathVariable ReceptionNotice.Kind kind,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        OfficeId office = ReceptionController.desk(actor);
        TypedForm form = new TypedForm(FormInput.of(sent));
        ProcedureVersion procedure = pages.procedure(form);
        if (procedure == null) {
            form.fail("procedure", "counter.refusal.procedure", List.of());
        } else {
            UUID given = given(form, kind, ReceptionPages.chosenCase(procedure, form), office, actor);
            if (given != null) {
                drafts.discard(actor);
                return "redirect:/quay/thong-bao/" + given + "?in";
            }
        }
        response.setStatus(422);
        model.addAttribute("form", form);
        model.addAttribute("page", pages.page(form, office, actor, locale, procedure == null, false));
        model.addAttribute("person", Applicant.NOBODY);
        return "counter/reception";
    }

    /** What is filled in again when the citizen comes back: all but what belongs to this page and to the notice. */
    private static Map<String, String> typed(TypedForm form) {
        Map<String, String> typed = new HashMap<>(form.typed().values());
        typed.keySet().removeAll(ReceptionDraftController.NOT_KEPT);
        typed.keySet()
                .removeAll(Set.of("requestId", "ticket", "bundle", "noticeMissing", "noticeReason", "noticeBasis"));
        return typed;
    }

    private @Nullable UUID given(
            TypedForm form, ReceptionNotice.Kind kind, ProcedureCase procedureCase, OfficeId office, Actor actor) {
        ReceptionNotice notice = reader.notice(form, kind, procedureCase, office);
        if (notice == null) {
            return null;
        }
        try {
            return notices.give(notice, typed(form), actor, new RequestKey(kind + "-" + form.value("requestId")));
        } catch (RefusedException refusal) {
            if (refusal.kind() != RefusedException.Kind.INVALID) {
                throw refusal;
            }
            String field = refusal.field();
            form.fail(
                    field == null ? "" : field.equals("reason") ? "noticeReason" : "noticeMissing",
                    refusal.messageKey(),
                    refusal.arguments());
            return null;
        }
    }
}
