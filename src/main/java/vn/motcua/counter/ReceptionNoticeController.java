package vn.motcua.counter;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.ReceptionDrafts;
import vn.motcua.dossier.ReceptionNotice;
import vn.motcua.dossier.ReceptionNotices;
import vn.motcua.dossier.RequestKey;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Refusal;

/**
 * What the desk gives in hand instead of accepting: Form 02, what to complete, or Form 03, the refusal. It is logged and
 * shown for printing at once: no dossier comes of it, so there is no page to go on to. Sent twice, it is logged once.
 */
@Controller
class ReceptionNoticeController {

    private final ReceptionPages pages;
    private final ReceptionReader reader;
    private final ReceptionNotices notices;
    private final ReceptionDrafts drafts;
    private final Organisation organisation;
    private final Clock clock;

    ReceptionNoticeController(
            ReceptionPages pages,
            ReceptionReader reader,
            ReceptionNotices notices,
            ReceptionDrafts drafts,
            Organisation organisation,
            Clock clock) {
        this.pages = pages;
        this.reader = reader;
        this.notices = notices;
        this.drafts = drafts;
        this.organisation = organisation;
        this.clock = clock;
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
        TypedForm form = new TypedForm(Typed.of(sent));
        ProcedureVersion procedure = pages.procedure(form);
        if (procedure == null) {
            form.fail("procedure", "counter.refusal.procedure", List.of());
        } else if (given(form, kind, ReceptionPages.chosenCase(procedure, form), office, actor, model)) {
            drafts.discard(actor);
            model.addAttribute("procedure", procedure);
            model.addAttribute("office", organisation.office(office));
            model.addAttribute("official", actor.name());
            model.addAttribute("now", clock.instant());
            return "counter/reception-notice";
        }
        response.setStatus(422);
        model.addAttribute("form", form);
        model.addAttribute("page", pages.page(form, office, actor, locale, procedure == null, false));
        model.addAttribute("person", Applicant.NOBODY);
        return "counter/reception";
    }

    private boolean given(
            TypedForm form,
            ReceptionNotice.Kind kind,
            ProcedureCase procedureCase,
            OfficeId office,
            Actor actor,
            Model model) {
        ReceptionNotice notice = reader.notice(form, kind, procedureCase, office);
        if (notice == null) {
            return false;
        }
        try {
            notices.give(notice, actor, new RequestKey(kind + "-" + form.value("requestId")));
            model.addAttribute("given", notice);
            return true;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            String field = refusal.field();
            form.fail(
                    field == null ? "" : field.equals("reason") ? "noticeReason" : "noticeMissing",
                    refusal.messageKey(),
                    refusal.arguments());
            return false;
        }
    }
}
