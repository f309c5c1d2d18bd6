package vn.motcua.platform;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** An answer that a browser saves as a file. */
public final class Attachment {

    /** Separated values for people, see {@link TableFile#csv}. */
    public static final String CSV = "text/csv; charset=UTF-8";

    private Attachment() {}

    /** Says that a file follows, of what kind, and what a browser should call it; to be said before the file begins. */
    public static void announce(HttpServletResponse response, String type, String fileName) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
    }
}
