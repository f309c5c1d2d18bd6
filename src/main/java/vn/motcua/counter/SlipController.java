package vn.motcua.counter;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.document.AppointmentSlip;
import vn.motcua.document.AppointmentSlips;
import vn.motcua.document.FilledForm;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.ReceptionBundles;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Role;

/** The receipt and appointment slip of a dossier, as a page to print and as PDF. */
@Controller
@RequestMapping("/ho-so/{id}")
class SlipController {

    private final AppointmentSlips slips;
    private final ReceptionBundles bundles;

    SlipController(AppointmentSlips slips, ReceptionBundles bundles) {
        this.slips = slips;
        this.bundles = bundles;
    }

    /** @param moi present right after reception: the page prints itself */
    @GetMapping("/giay-hen")
    String page(@PathVariable UUID id, @RequestParam(required = false) @Nullable String moi, Actor actor, Model model) {
        FilledForm form = slips.form(slips.slip(new DossierId(id), actor));
        model.addAllAttributes(form.model());
        model.addAttribute("pdfLink", "/ho-so/" + id + "/giay-hen.pdf");
        model.addAttribute("backLink", "/ho-so/" + id);
        model.addAttribute("printNow", moi != null);
        if (actor.has(Role.RECEPTION)) {
            boolean shared = bundles.of(new DossierId(id), actor).size() > 1;
            model.addAttribute("nextLink", "/quay/tiep-nhan");
            model.addAttribute("moreLink", "/quay/tiep-nhan?cung=" + id);
            model.addAttribute("sharedLink", shared ? "/ho-so/" + id + "/giay-hen-chung" : null);
        }
        return form.template();
    }

    /** One slip for all dossiers handed in at one go: each with its code, its check number and its date. */
    @GetMapping("/giay-hen-chung")
    String shared(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String moi, Actor actor, Model model) {
        List<AppointmentSlip> all = bundles.of(new DossierId(id), actor).stream()
                .map(dossier -> slips.slip(dossier, actor))
                .toList();
        if (all.isEmpty()) {
            slips.slip(new DossierId(id), actor); // not there for everybody
            return "redirect:/ho-so/" + id + "/giay-hen";
        }
        model.addAttribute("slips", all);
        model.addAttribute("first", all.get(0));
        model.addAttribute("id", id);
        model.addAttribute("printNow", moi != null);
        return "counter/shared-slip";
    }

    @GetMapping("/giay-hen.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Actor actor) {
        AppointmentSlip slip = slips.slip(new DossierId(id), actor);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(AppointmentSlips.fileName(slip))
                                .build()
                                .toString())
                .body(slips.pdf(slip));
    }
}
