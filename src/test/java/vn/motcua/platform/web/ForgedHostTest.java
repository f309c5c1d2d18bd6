package vn.motcua.platform.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RequestKey;

import static org.assertj.core.api.Assertions.assertThat;

/** M9: whatever host a request names, and whatever a proxy says of it, no answer leads there. */
@MotcuaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ForgedHostTest {

    private static final String EVIL = "evil.example";

    @Autowired
    Province province;

    @Autowired
    Dossiers dossiers;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=en",
                "/tra-cuu",
                "/thu-tuc?q=khai+sinh",
                "/so-lieu",
                "/dang-nhap",
                "/quay/viec",
                "/quay/xep-hang",
                "/giam-sat",
                "/quan-tri",
                "/khong-co",
                "/v3/api-docs"
            })
    void no_page_and_no_redirect_leads_to_it(String path) throws IOException {
        assertThat(asked(path, "Host: " + EVIL + ":444\r\n")).doesNotContain(EVIL);
        assertThat(asked(
                        path,
                        "Host: localhost\r\nX-Forwarded-Host: " + EVIL + "\r\nX-Forwarded-Port: 444\r\n"
                                + "X-Forwarded-Proto: https\r\nForwarded: host=" + EVIL + ";proto=https\r\n"))
                .doesNotContain(EVIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/lich.ics", "/ai-da-xem"})
    void no_link_of_a_dossier_leads_to_it(String part) throws IOException {
        Office commune = province.commune(14);
        String token = String.valueOf(dossiers.accept(
                        province.reception(province.procedure(Province.MARITAL_STATUS), commune.id()),
                        province.someone(Role.RECEPTION, commune.id()),
                        RequestKey.random())
                .token());

        assertThat(asked("/h/" + token + part, "Host: " + EVIL + "\r\nX-Forwarded-Host: " + EVIL + "\r\n"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain(EVIL);
    }

    private String asked(String path, String headers) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
