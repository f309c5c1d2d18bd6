package vn.motcua.counter;

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
import vn.motcua.organisation.Actor;

/** The receipt and appointment slip of a dossier, as a page to print and as PDF. */
@Controller
@RequestMapping("/ho-so/{id}")
class SlipController {

    private final AppointmentSlips slips;

    SlipController(AppointmentSlips slips) {
        this.slips = slips;
    }

    /** @param moi present right after reception: the page prints itself */
    @GetMapping("/giay-hen")
    String page(@PathVariable UUID id, @RequestParam(required = false) @Nullable String moi, Actor actor, Model model) {
        FilledForm form = slips.form(slips.slip(new DossierId(id), actor));
        model.addAllAttributes(form.model());
        model.addAttribute("pdfLink", "/ho-so/" + id + "/giay-hen.pdf");
        model.addAttribute("backLink", "/ho-so/" + id);
        model.addAttribute("printNow", moi != null);
        return form.template();
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
