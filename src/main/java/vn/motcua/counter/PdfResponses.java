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

/** Answers with a printed paper: as a page to send to the printer, or as PDF. Nothing of it is kept by the browser. */
@Component
public class PdfResponses {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PrintedPages pages;

    PdfResponses(PrintedPages pages) {
        this.pages = pages;
    }

    /**
     * The paper on the screen.
     *
     * @param pdf where its PDF is
     * @param back where the official goes on
     * @param backLabel the key of the word for it
     * @param again where it is printed again
     * @param further where the official may go on to besides
     * @param printNow whether the browser's dialogue opens by itself
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

    /** The number of identity of a printed paper, as it stands in an address. */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException other) {
            throw RefusedException.notFound("document.refusal.no-paper");
        }
    }

    /** The paper as PDF, to be looked at or saved under a name without a person's. */
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
