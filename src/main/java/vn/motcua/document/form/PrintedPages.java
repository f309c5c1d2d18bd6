package vn.motcua.document.form;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Shows a printed paper in a browser, to read it or send it to the printer: exactly the stored content on a sheet, with
 * buttons above it that are not printed.
 */
@Component
public class PrintedPages {

    private static final Pattern SHEET =
            Pattern.compile("<link rel=\"stylesheet\" href=\"classpath:/static(/css/[a-z0-9-]+\\.css)\"/>");
    private static final String HEAD_ENDS = "</head>";
    private static final String BODY = "<body class=\"form-body\">";

    private final FormPrinter printer;
    private final ResourceUrlProvider resources;

    PrintedPages(FormPrinter printer, ResourceUrlProvider resources) {
        this.printer = printer;
        this.resources = resources;
    }

    /**
     * A link to a further page from a sheet.
     *
     * @param label key of its words
     * @param key key on the keyboard that follows the link
     * @param afterPrint whether the link has the focus after printing
     */
    public record Link(String path, String label, String key, boolean afterPrint) {}

    /**
     * The buttons above a sheet.
     *
     * @param pdf address of the PDF
     * @param back address of the page before; null for none
     * @param backLabel key of the words of that link
     * @param again address of the POST that prints again; null when that is not possible
     * @param reason whether printing again needs a reason
     * @param covered whether the secrets of the slip are covered
     * @param further further links
     * @param csrfParameter name of the CSRF parameter, sent with {@code csrfToken}
     */
    public record Tools(
            @Nullable String pdf,
            @Nullable String back,
            String backLabel,
            @Nullable String again,
            boolean reason,
            boolean covered,
            List<Link> further,
            @Nullable String csrfParameter,
            @Nullable String csrfToken) {

        public Tools {
            further = List.copyOf(further);
        }
    }

    /**
     * The page of a paper, a complete HTML document.
     *
     * @param printNow whether the page opens the browser's print dialogue at once
     * @param reader language of the buttons; the paper stays Vietnamese
     */
    public String page(PrintedDocument document, Tools tools, boolean printNow, Locale reader) {
        String page =
                SHEET.matcher(document.content()).replaceAll(found -> Matcher.quoteReplacement(sheet(found.group(1))));
        page = page.replace(
                HEAD_ENDS,
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"
                        + "<meta name=\"robots\" content=\"noindex\"/>"
                        + "<link rel=\"icon\" type=\"image/svg+xml\" href=\"" + address("/img/mark.svg") + "\"/>"
                        + sheet("/css/form-page.css")
                        + script("/js/keys.js") + script("/js/live.js") + HEAD_ENDS);
        String body = printNow ? BODY.replace(">", " data-print=\"true\">") : BODY;
        return page.replace(BODY, body + printer.tools(tools, reader));
    }

    private String script(String path) {
        return "<script type=\"module\" src=\"" + address(path) + "\"></script>";
    }

    private String sheet(String path) {
        return "<link rel=\"stylesheet\" href=\"" + address(path) + "\"/>";
    }

    private String address(String path) {
        String versioned = resources.getForLookupPath(path);
        return versioned == null ? path : versioned;
    }
}
