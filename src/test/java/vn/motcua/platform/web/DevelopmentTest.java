package vn.motcua.platform.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** The profile {@code dev}: what is changed among the sources is on the next page. */
@SpringBootTest(
        classes = WebGround.class,
        properties = {"spring.profiles.active=dev", "management.endpoint.health.validate-group-membership=false"})
@AutoConfigureMockMvc
class DevelopmentTest {

    @Autowired
    MockMvc web;

    @Autowired
    ThymeleafViewResolver views;

    @TempDir
    Path folder;

    @Test
    void a_changed_word_is_read_again() throws Exception {
        DevelopmentWords words = new DevelopmentWords(ZoneId.of("Asia/Ho_Chi_Minh"), folder);
        write("common_en.properties", "greeting=Hello {0}", 1);
        write("common_vi.properties", "greeting=Chào {0}", 1);
        assertThat(words.getMessage("greeting", new Object[] {"An"}, Language.VIETNAMESE))
                .isEqualTo("Chào An");

        write("common_vi.properties", "greeting=Xin chào {0}", 2);

        assertThat(words.getMessage("greeting", new Object[] {"An"}, Language.VIETNAMESE))
                .isEqualTo("Xin chào An");
        assertThat(words.getMessage("greeting", new Object[] {"An"}, Language.ENGLISH))
                .isEqualTo("Hello An");
    }

    @Test
    void templates_and_assets_are_those_of_the_sources() throws Exception {
        MockMvcTester browser = MockMvcTester.create(web);

        assertThat(browser.get().uri("/look/fail/not-found").accept("text/html"))
                .hasStatus(404)
                .bodyText()
                .contains("href=\"/css/motcua.css\"");
        assertThat(browser.get().uri("/css/motcua.css"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache")
                .body()
                .isEqualTo(Files.readAllBytes(Path.of("src/main/resources/static/css/motcua.css")));
        assertThat(views.isCache()).isFalse();
    }

    private void write(String file, String text, int version) throws Exception {
        Path written = Files.writeString(folder.resolve(file), text);
        Files.setLastModifiedTime(written, FileTime.from(Instant.ofEpochSecond(1_800_000_000L + version)));
    }
}
