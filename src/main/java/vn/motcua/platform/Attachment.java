package vn.motcua.platform;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

import vn.motcua.platform.table.TableFile;

/** A response that a browser saves as a file. */
public final class Attachment {

    /** Content type of {@link TableFile#csv}. */
    public static final String CSV = "text/csv; charset=UTF-8";

    private Attachment() {}

    /** Writes the headers of a file download: content type and file name. Call it before the first byte of the file. */
    public static void announce(HttpServletResponse response, String type, String fileName) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
    }
}
