package vn.motcua.document.form;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;

/**
 * Makes PDF files of filled forms: PDF/A-2u for the archive and PDF/UA-1 for screen readers, with embedded fonts. The
 * engine loads the forms' own style sheet only; no text of a form makes it touch another file or the network (threat
 * T5).
 */
@Component
public class FormPrinter {

    /** The forms' own style sheet, for A5. */
    static final String STYLE_SHEET = "classpath:/static/css/form.css";

    /** Additional style sheets of the other sizes. */
    static final Map<Form.Size, String> FURTHER_SHEETS = Map.of(
            Form.Size.A4, "classpath:/static/css/form-a4.css",
            Form.Size.A4_LANDSCAPE, "classpath:/static/css/form-a4-landscape.css");

    private static final Logger LOG = LoggerFactory.getLogger(FormPrinter.class);
    private static final String FAMILY = "Be Vietnam Pro";

    /**
     * Fonts for what the first family lacks, in the order of the style sheet: letters of Ê Đê, Ba Na and foreign names,
     * arrows, signs and pictures. Loaded only when a form has such a character; together they draw all {@link
     * vn.motcua.vocabulary.PrintableCharacters}.
     */
    private static final List<OtherFont> OTHER_FONTS = List.of(
            new OtherFont("Noto Sans", 400, "/fonts/NotoSans_400Regular.ttf"),
            new OtherFont("Noto Sans", 700, "/fonts/NotoSans_700Bold.ttf"),
            new OtherFont("Noto Sans Math", 400, "/fonts/NotoSansMath_400Regular.ttf"),
            new OtherFont("Noto Sans Symbols", 400, "/fonts/NotoSansSymbols_400Regular.ttf"),
            new OtherFont("Noto Sans Symbols 2", 400, "/fonts/NotoSansSymbols2_400Regular.ttf"),
            new OtherFont("Noto Emoji", 400, "/fonts/NotoEmoji_400Regular.ttf"));

    private static final String PICTURE = "data:image/png;base64,";

    /** Characters that XML 1.0 does not permit, even escaped: one of them would make the printing fail. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]");

    private final ITemplateEngine templates;
    private final byte[] regular = resource("/fonts/BeVietnamPro_400Regular.ttf");
    private final byte[] bold = resource("/fonts/BeVietnamPro_700Bold.ttf");
    private final Map<String, byte[]> others = new ConcurrentHashMap<>();
    private final byte[] colours;

    public FormPrinter(MessageSource messages) {
        XRLog.setLoggingEnabled(false); // the engine would write to the console; what matters is reported to diagnose()
        templates = templates(messages);
        colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    /** The form as XHTML for the PDF engine. */
    public String xhtml(FilledForm form) {
        Context context = new Context(form.language(), form.model());
        context.setVariable("styleSheet", STYLE_SHEET);
        context.setVariable("furtherSheet", FURTHER_SHEETS.get(form.size()));
        return NOT_XML.matcher(templates.process(form.template(), context)).replaceAll("");
    }

    /** The buttons above a sheet on the screen, in the reader's language. */
    String tools(PrintedPages.Tools tools, Locale reader) {
        return templates.process("documents/tools", new Context(reader, Map.of("tools", tools)));
    }

    /** The form as PDF. */
    public byte[] pdf(FilledForm form) {
        return pdf(xhtml(form));
    }

    /** XHTML as PDF, under the same restrictions. */
    public byte[] pdf(String xhtml) {
        return pdf(xhtml, Map.of());
    }

    /** @param attached PDFs of this printer by their file names; PDF/A-2 allows PDF/A attachments only */
    public byte[] pdf(String xhtml, Map<String, byte[]> attached) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (PDDocument document = new PDDocument()) {
            Attachments.add(document, attached);
            PdfRendererBuilder builder = new PdfRendererBuilder();
            for (OtherFont other : OTHER_FONTS) {
                builder.useFont(
                        new LaterFont(document, other.file()), other.family(), other.weight(), FontStyle.NORMAL, true);
            }
            builder.usePDDocument(document)
                    .withHtmlContent(xhtml, null)
                    .useFont(font(document, regular), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(font(document, bold), FAMILY, 700, FontStyle.NORMAL, true)
                    .useUriResolver((base, address) -> allowed(address) ? address : null)
                    .useExternalResourceAccessControl(
                            (address, kind) -> allowed(address),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (address, kind) -> allowed(address),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useProtocolsStreamImplementation(StyleSheet::new, "classpath")
                    .withDiagnosticConsumer(FormPrinter::diagnose)
                    .usePdfVersion(1.7f)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_U)
                    .useColorProfile(colours)
                    .withProducer("Motcua")
                    .toStream(bytes)
                    .run();
        } catch (IOException failed) {
            throw new UncheckedIOException("A form could not be printed", failed);
        }
        return bytes.toByteArray();
    }

    /**
     * Loads a font without its glyph substitutions: a ligature would be drawn well but extracted as nothing, and "file"
     * would be found as "le".
     */
    private static PDFontSupplier font(PDDocument document, byte[] file) throws IOException {
        return new PDFontSupplier(read(document, file));
    }

    private static PDFont read(PDDocument document, byte[] file) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false);
        return PDType0Font.load(document, font, true);
    }

    /** A font that only some forms need. */
    private record OtherFont(String family, int weight, String file) {}

    /** Font that is loaded when the first letter needs it. */
    private final class LaterFont extends PDFontSupplier {

        private final PDDocument document;
        private final String file;
        private @Nullable PDFont font;

        LaterFont(PDDocument document, String file) {
            super(null);
            this.document = document;
            this.file = file;
        }

        @Override
        public PDFont supply() {
            PDFont known = font;
            if (known == null) {
                try {
                    known = read(document, others.computeIfAbsent(file, FormPrinter::resource));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                font = known;
            }
            return known;
        }
    }

    private static boolean allowed(String address) {
        return address.equals(STYLE_SHEET) || FURTHER_SHEETS.containsValue(address) || address.startsWith(PICTURE);
    }

    private static byte[] resource(String path) {
        try (InputStream stream = FormPrinter.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("Missing from the application: " + path);
            }
            return stream.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Logs the kind of a message of the engine but not its words, which may contain text of the form. */
    private static void diagnose(Diagnostic diagnostic) {
        if (diagnostic.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()) {
            LOG.warn("The PDF engine warns: {}", diagnostic.getLogMessageId());
        }
    }

    /** Creates a template engine without a request, in Vietnamese, with the same templates as the pages. */
    private static ITemplateEngine templates(MessageSource messages) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(FormPrinter.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
