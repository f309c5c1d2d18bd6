package vn.motcua.counter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

import vn.motcua.document.form.PrintedDocument;
import vn.motcua.document.form.PrintedPages;
import vn.motcua.platform.RefusedException;

/** Responses with a printed paper, as a page to print or as PDF. The browser stores neither. */
@Component
public class PdfResponses {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

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
     * @param again address for printing the paper again
     * @param further further links
     * @param printNow whether the browser's print dialogue opens by itself
     */
    public ResponseEntity<String> page(
            PrintedDocument document,
            String pdf,
            String back,
            String backLabel,
            String again,
            List<PrintedPages.Link> further,
            @Nullable CsrfToken csrf,
            boolean printNow,
            Locale locale) {
        PrintedPages.Tools tools = new PrintedPages.Tools(
                pdf,
                back,
                backLabel,
                again,
                further,
                csrf == null ? null : csrf.getParameterName(),
                csrf == null ? null : csrf.getToken());
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(pages.page(document, tools, printNow, locale));
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
