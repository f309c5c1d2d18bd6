package vn.motcua.platform.request;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Address under which people reach the application, for slips and messages: {@code motcua.public-url}, and until it is set this
 * machine with the port that the server really listens on. What a request says about its host is written by its sender, and
 * would stand in links and QR codes (finding M9).
 */
@Component
public class PublicAddress {

    private final @Nullable String base;
    private volatile int port;

    /**
     * @param publicUrl scheme and host; 60 characters with the token keep a slip's code coarse enough for cheap telephones; blank
     *     when it is not set
     * @param configured port in the configuration, until the server listens
     */
    public PublicAddress(
            @Value("${motcua.public-url:}") String publicUrl, @Value("${server.port:8080}") int configured) {
        this.base = publicUrl.isBlank() ? null : checked(publicUrl.strip());
        this.port = configured > 0 ? configured : 8080;
    }

    private static String checked(String address) {
        URI uri = URI.create(address);
        if (uri.getScheme() == null || uri.getHost() == null || uri.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "motcua.public-url must be an address with scheme and host, for example https://motcua.example.vn");
        }
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** Follows the server; a server for the management alone does not count. */
    @EventListener
    void listens(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    /** The address of a path that begins with a slash. */
    public String of(String path) {
        return (base == null ? "http://localhost:" + port : base) + path;
    }
}
