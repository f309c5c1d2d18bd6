package vn.motcua.platform.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.thymeleaf.spring6.SpringTemplateEngine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebGroundTest
class AssetLinksTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern NAMED_BY_CONTENT = Pattern.compile(".*-[0-9a-f]{32}\\.[a-z]+");

    @Autowired
    MockMvc web;

    @Autowired
    SpringTemplateEngine engine;

    @Test
    void links_to_assets_name_their_content_and_may_be_kept_for_a_year() throws Exception {
        List<String> assets =
                links("/look/form").stream().filter(AssetConfiguration::isAsset).toList();

        assertThat(assets).hasSizeGreaterThanOrEqualTo(5);
        for (String asset : assets) {
            assertThat(asset).matches(NAMED_BY_CONTENT);
            web.perform(get(asset))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "max-age=31536000, public"));
        }
    }

    @Test
    void links_to_pages_are_written_as_they_stand_and_unknown_files_are_no_pages() throws Exception {
        assertThat(links("/look/form"))
                .filteredOn(link -> !AssetConfiguration.isAsset(link))
                .isNotEmpty()
                .noneMatch(link -> NAMED_BY_CONTENT.matcher(link).matches());
        web.perform(get("/css/khong-co.css")).andExpect(status().isNotFound());
    }

    @Test
    void links_below_a_context_path_keep_it() throws Exception {
        String page = web.perform(get("/cua/look/form").contextPath("/cua"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).containsPattern("href=\"/cua/css/motcua-[0-9a-f]{32}\\.css\"");
    }

    @Test
    void expressions_are_compiled() {
        assertThat(engine.getEnableSpringELCompiler()).isTrue();
    }

    private List<String> links(String path) throws Exception {
        Matcher link =
                LINK.matcher(web.perform(get(path)).andReturn().getResponse().getContentAsString());
        return link.results().map(found -> found.group(1)).toList();
    }
}
