package vn.motcua.document;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import com.openhtmltopdf.extend.FSStream;

/** The forms' own style sheet, out of the application itself. */
final class StyleSheet implements FSStream {

    private static final String PATH = FormPrinter.STYLE_SHEET.substring("classpath:".length());

    @Override
    public InputStream getStream() {
        InputStream stream = StyleSheet.class.getResourceAsStream(PATH);
        if (stream == null) {
            throw new IllegalStateException("Missing from the application: " + PATH);
        }
        return stream;
    }

    @Override
    public Reader getReader() {
        return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
}
