package vn.motcua.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Shows a printed paper in a browser, to be read or sent to the printer at the desk: exactly the kept content, on a sheet,
 * with buttons above it that are not printed. Nothing is filled in anew, so what comes out of the printer is what was kept.
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
     * A way on from a sheet.
     *
     * @param label the key of its words
     * @param key the key on the keyboard that follows it
     * @param afterPrint whether it has the focus once the sheet is printed
     */
    public record Link(String path, String label, String key, boolean afterPrint) {}

    /**
     * What can be done with a sheet.
     *
     * @param pdf where its PDF is
     * @param back where the official came from; null for nowhere
     * @param backLabel the key of the word for it
     * @param again where to send a POST that prints it again; null when it cannot be
     * @param further where the official may go on to besides
     * @param csrfParameter with {@code csrfToken} the proof that a POST comes from this page
     */
    public record Tools(
            @Nullable String pdf,
            @Nullable String back,
            String backLabel,
            @Nullable String again,
            List<Link> further,
            @Nullable String csrfParameter,
            @Nullable String csrfToken) {

        public Tools {
            further = List.copyOf(further);
        }
    }

    /**
     * The page of a paper, a whole HTML document.
     *
     * @param printNow whether it opens the browser's printing dialogue at once
     * @param reader the language of the buttons; the paper stays Vietnamese
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
                        + "<script type=\"module\" src=\"" + address("/js/live.js") + "\"></script>" + HEAD_ENDS);
        String body = printNow ? BODY.replace(">", " data-print=\"true\">") : BODY;
        return page.replace(BODY, body + printer.tools(tools, reader));
    }

    private String sheet(String path) {
        return "<link rel=\"stylesheet\" href=\"" + address(path) + "\"/>";
    }

    private String address(String path) {
        String versioned = resources.getForLookupPath(path);
        return versioned == null ? path : versioned;
    }
}
