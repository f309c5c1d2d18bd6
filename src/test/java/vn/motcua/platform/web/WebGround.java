package vn.motcua.platform.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.platform.Notice;
import vn.motcua.platform.Option;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.setting.Settings;

/** The web part of the platform alone, with a page and an endpoint to try it on: no database, no accounts. Not a
 * component, so that the scan of the application does not find it. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
            "org.springframework.boot.session.autoconfigure.SessionAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration"
        })
@ComponentScan("vn.motcua.platform.web")
class WebGround {

    @Bean
    Settings settings() {
        return Settings.untouched();
    }

    @Bean
    ZoneId zone() {
        return ZoneId.of("Asia/Ho_Chi_Minh");
    }

    @Bean
    SecurityFilterChain everybody(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/forbidden")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/api/**"))
                .build();
    }

    /** A form of every kind of field. */
    record Sample(
            @NotBlank String owner,
            @NotNull LocalDate born,
            @Max(99) @Nullable Integer copies,
            @Nullable String note,
            @NotBlank String channel,
            @NotBlank String reason,
            Set<String> papers,
            @Nullable Boolean proxy,
            @NotNull Long procedure) {}

    record Body(@NotBlank String name, @Max(9) int copies) {}

    @TestComponent
    @Controller
    static class Pages {

        static final List<Option> CHANNELS =
                List.of(Option.of("DESK", "Tại quầy"), new Option("POST", "Bưu điện", "cước do người nhận trả"));

        @ModelAttribute("channels")
        List<Option> channels() {
            return CHANNELS;
        }

        @GetMapping("/look/form")
        String form(@RequestParam(defaultValue = "portal") String face, Model model) {
            model.addAttribute("shown", face);
            model.addAttribute(
                    "form", new Sample("", LocalDate.of(2026, 11, 24), 1, null, "POST", "", Set.of("DESK"), true, 7L));
            return "look/form";
        }

        @PostMapping("/look/form")
        String send(@Valid @ModelAttribute("form") Sample form, BindingResult errors, RedirectAttributes redirect) {
            if (!errors.hasErrors() && form.owner().startsWith("Lê")) {
                RefusedException.invalidField("owner", "common.error.409.text").reportTo(errors);
                RefusedException.conflict("common.error.429.text").reportTo(errors);
            }
            if (errors.hasErrors()) {
                return "look/form";
            }
            Notice.of("common.search.found", "3")
                    .withLink("common.button.print", "/look/form?in=1")
                    .afterwards(redirect);
            return "redirect:/look/form";
        }

        @GetMapping({"/look/fail/{how}", "/api/look/fail/{how}"})
        String fail(@PathVariable String how) {
            throw switch (how) {
                case "not-found" -> RefusedException.notFound("common.error.404.text");
                case "forbidden" -> RefusedException.forbidden("common.error.403.text");
                case "conflict" -> RefusedException.conflict("common.search.found", 3);
                case "invalid" -> RefusedException.invalidField("owner", "common.error.422.text");
                case "too-many" -> RefusedException.tooMany("common.error.429.text");
                case "unavailable" -> RefusedException.unavailable("common.error.503.text");
                case "stale" -> new OptimisticLockingFailureException("row of secret table");
                case "slow" -> new QueryTimeoutException("select secret");
                case "status" -> new ResponseStatusException(HttpStatus.GONE, "secret");
                default -> new IllegalStateException("secret");
            };
        }
    }

    /** What live.js asks for. */
    @TestComponent
    @RestController
    static class Fragments {

        @GetMapping(value = "/look/find", produces = "text/html;charset=UTF-8")
        String find(@RequestParam String q) {
            return q.startsWith("khai")
                    ? "<ul><li role=\"option\" data-value=\"1\">Khai sinh<small>1 ngày</small></li>"
                            + "<li role=\"option\" data-value=\"2\">Khai tử</li></ul>"
                    : "<ul></ul>";
        }

        @PostMapping(value = "/look/live", produces = "text/html;charset=UTF-8")
        String live(HttpServletRequest request) {
            return "<p>" + new TreeSet<>(request.getParameterMap().keySet()) + request.getParameter("copies")
                    + request.getParameter("procedure") + "</p>";
        }
    }

    @TestComponent
    @RestController
    static class Endpoints {

        @PostMapping("/api/look")
        Body take(@Valid @RequestBody Body body) {
            return body;
        }

        @GetMapping("/api/look/number")
        int number(@RequestParam int n) {
            return n;
        }

        @GetMapping("/api/look/day")
        LocalDate day(@RequestParam LocalDate day, @RequestParam(defaultValue = "") String q) {
            return day.plusDays(q.length());
        }
    }
}
