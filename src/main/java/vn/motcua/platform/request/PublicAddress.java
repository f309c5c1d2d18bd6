package vn.motcua.platform.request;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.motcua.platform.setting.Setting;
import vn.motcua.platform.setting.SettingGroup;
import vn.motcua.platform.setting.SettingSource;
import vn.motcua.platform.setting.SettingType;
import vn.motcua.platform.setting.Settings;

/**
 * Address under which people reach the application, for slips and messages: what the province has chosen, else
 * {@code motcua.public-url}, and until one is set this machine with the port that the server really listens on. What a request says about its host is written by its sender, and
 * would stand in links and QR codes (finding M9).
 */
@Component
public class PublicAddress implements SettingSource {

    private final @Nullable String base;
    private final Settings settings;
    private final Setting<String> setting;
    private volatile int port;

    /**
     * @param publicUrl scheme and host; 60 characters with the token keep a slip's code coarse enough for cheap telephones; blank
     *     when it is not set
     * @param configured port in the configuration, until the server listens
     */
    public PublicAddress(
            @Value("${motcua.public-url:}") String publicUrl,
            @Value("${server.port:8080}") int configured,
            Settings settings) {
        this.base = publicUrl.isBlank() ? null : checked(publicUrl.strip());
        this.port = configured > 0 ? configured : 8080;
        this.settings = settings;
        this.setting = Setting.of(
                "public-address", SettingGroup.PROVINCE, SettingType.webAddress(), () -> base == null ? "" : base);
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
        return settings.chosen(setting).orElse(base == null ? "http://localhost:" + port : base) + path;
    }

    /** Whether anybody has said which address it is. */
    public boolean isKnown() {
        return base != null || settings.chosen(setting).isPresent();
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(setting);
    }
}
