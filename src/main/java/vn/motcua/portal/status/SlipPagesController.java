package vn.motcua.portal.status;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.motcua.audit.ViewHistoryQuery;
import vn.motcua.document.DossierRecords;
import vn.motcua.document.form.PrintedDocument;
import vn.motcua.tracking.StatusView;

/**
 * Further pages of a slip: who looked at the dossier, the appointment as a calendar file, and the record of the
 * dossier.
 */
@Controller
class SlipPagesController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final ViewHistoryQuery views;
    private final AppointmentCalendar calendar;
    private final DossierRecords records;

    SlipPagesController(ViewHistoryQuery views, AppointmentCalendar calendar, DossierRecords records) {
        this.records = records;
        this.views = views;
        this.calendar = calendar;
    }

    @GetMapping("/h/{token}/ai-da-xem")
    String whoLooked(StatusView dossier, Model model) {
        model.addAttribute("views", views.ofDossier(dossier.dossier()));
        model.addAttribute("own", views.ownLooks(dossier.dossier()).orElse(null));
        return "portal/who-looked";
    }

    @GetMapping("/h/{token}/lich.ics")
    Object appointment(StatusView dossier, Locale locale, Model model) {
        Optional<String> file = calendar.file(dossier, locale);
        return file.isEmpty()
                ? ResponseEntity.notFound().build()
                : file(CALENDAR, "hen-tra-ket-qua.ics", file.get().getBytes(StandardCharsets.UTF_8));
    }

    /** The record: everything promised, decided, printed and sent. */
    @GetMapping("/h/{token}/ban-ke.pdf")
    Object record(StatusView dossier, Locale locale, Model model) {
        PrintedDocument record = records.ofSlip(dossier.dossier(), locale);
        return file(MediaType.APPLICATION_PDF, record.fileName(), records.pdf(record));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
