package vn.motcua.portal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.motcua.dossier.StatusView;
import vn.motcua.dossier.ViewHistory;

/** What else a slip opens: who looked at the dossier, and the appointment for one's own calendar. */
@Controller
class SlipPagesController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final SlipHolder slips;
    private final ViewHistory views;
    private final AppointmentCalendar calendar;

    SlipPagesController(SlipHolder slips, ViewHistory views, AppointmentCalendar calendar) {
        this.slips = slips;
        this.views = views;
        this.calendar = calendar;
    }

    @GetMapping("/h/{token}/ai-da-xem")
    String whoLooked(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<StatusView> dossier = slips.open(token, request, response, model);
        if (dossier.isEmpty()) {
            return slips.refused(response);
        }
        model.addAttribute("views", views.ofDossier(dossier.get().dossier()));
        return "portal/who-looked";
    }

    @GetMapping("/h/{token}/lich.ics")
    ResponseEntity<byte[]> appointment(
            @PathVariable String token,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> file =
                slips.open(token, request, response, model).flatMap(dossier -> calendar.file(dossier, locale));
        if (file.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("hen-tra-ket-qua.ics")
                                .build()
                                .toString())
                .body(file.get().getBytes(StandardCharsets.UTF_8));
    }
}
