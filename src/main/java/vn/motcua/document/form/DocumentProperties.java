package vn.motcua.document.form;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of printed papers.
 *
 * @param publicUrl public address of the application, scheme and host, for the QR code; 60 characters with the token
 *     keep the code coarse enough for cheap telephones
 */
@ConfigurationProperties("motcua")
public record DocumentProperties(
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    public DocumentProperties {
        if (publicUrl.getScheme() == null || publicUrl.getHost() == null || publicUrl.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "motcua.public-url must be an address with scheme and host, for example https://motcua.example.vn");
        }
    }

    /** The address of a path that begins with a slash. */
    public String address(String path) {
        String base = publicUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
