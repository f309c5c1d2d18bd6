package vn.motcua.counter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

import vn.motcua.document.form.PrintedDocument;
import vn.motcua.document.form.PrintedPages;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.SignedIn;

/** Responses with a printed paper, as a page to print or as PDF. The browser stores neither. */
@Component
public class PdfResponses {

    private static final List<Section> SECTIONS = List.of(
            new Section(SignedIn.Area.WORK, "/quay/tim#scan", "common.scan.label", "F2"),
            new Section(SignedIn.Area.WORK, "/quay", "common.navigation.work", "Alt+1"),
            new Section(SignedIn.Area.RECEPTION, "/quay/tiep-nhan", "common.navigation.reception", "F4"),
            new Section(SignedIn.Area.HANDOVER, "/quay/ban-giao", "common.navigation.handover", "F6"),
            new Section(SignedIn.Area.RETURN, "/quay/tra-ket-qua", "common.navigation.return", "F7"),
            new Section(SignedIn.Area.QUEUE, "/quay/xep-hang", "common.navigation.queue", "Alt+8"));

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** Link of the navigation. */
    private record Section(SignedIn.Area area, String path, String label, String key) {}

    private final PrintedPages pages;

    PdfResponses(PrintedPages pages) {
        this.pages = pages;
    }

    /**
     * Page that shows the paper.
     *
     * @param pdf address of the PDF
     * @param back address of the link back
     * @param backLabel message key of the link back
     * @param again address for printing the paper again; null when the reader may not
     * @param further further links, before those of the navigation
     * @param printNow whether the browser's print dialogue opens by itself
     */
    public ResponseEntity<String> page(
            PrintedDocument document,
            String pdf,
            String back,
            String backLabel,
            @Nullable String again,
            List<PrintedPages.Link> further,
            @Nullable CsrfToken csrf,
            boolean printNow,
            Locale locale) {
        PrintedPages.Tools tools = new PrintedPages.Tools(
                pdf,
                back,
                backLabel,
                again,
                document.secret() || document.coveredUp(),
                document.coveredUp(),
                withNavigation(further),
                csrf == null ? null : csrf.getParameterName(),
                csrf == null ? null : csrf.getToken());
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(pages.page(document, tools, printNow && !document.coveredUp(), locale));
    }

    /** Adds the links and keys that every page of the counter has, where no link before has the key. */
    private static List<PrintedPages.Link> withNavigation(List<PrintedPages.Link> further) {
        List<PrintedPages.Link> links = new ArrayList<>(further);
        for (Section section : SECTIONS) {
            if (mayEnter(section.area())
                    && further.stream().noneMatch(link -> section.key().equals(link.key()))) {
                links.add(new PrintedPages.Link(section.path(), section.label(), section.key(), false));
            }
        }
        return links;
    }

    private static boolean mayEnter(SignedIn.Area area) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedIn official
                && official.mayEnter(area);
    }

    /** Parses the id of a printed paper in an address. */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException other) {
            throw RefusedException.notFound("document.refusal.no-paper");
        }
    }

    /**
     * Response with the PDF.
     *
     * @param fileName file name, without a person's name
     */
    public ResponseEntity<byte[]> pdf(byte[] pdf, String fileName) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(fileName).build().toString())
                .body(pdf);
    }
}
