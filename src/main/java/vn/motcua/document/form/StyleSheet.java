package vn.motcua.document.form;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import com.openhtmltopdf.extend.FSStream;

/** A style sheet of the forms from the class path. */
final class StyleSheet implements FSStream {

    private static final int SCHEME = "classpath:".length();

    private final String path;

    StyleSheet(String address) {
        this.path = address.substring(SCHEME);
    }

    @Override
    public InputStream getStream() {
        InputStream stream = StyleSheet.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("Missing from the application: " + path);
        }
        return stream;
    }

    @Override
    public Reader getReader() {
        return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
}
