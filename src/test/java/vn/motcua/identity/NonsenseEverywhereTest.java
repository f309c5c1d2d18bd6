package vn.motcua.identity;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

import vn.motcua.MotcuaTest;
import vn.motcua.demo.DemoAccounts;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.Actions;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.identity.account.Accounts;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static vn.motcua.dossier.ProvinceReference.present;

/**
 * Finding M3: whoever posts nonsense in any field of any form, or asks for any address with nonsense in its parameters, is
 * told so; the server never fails. The fields are those of the handlers' signatures and those of every form on every page
 * that anybody of the demo is shown.
 */
@MotcuaTest
class NonsenseEverywhereTest {

    private static final int ROUNDS = 3;
    private static final int PATHS = 2;
    private static final int NAMES = 2;
    private static final int ALONE = 8;

    /** One of each set of roles; nobody at all is asked too. */
    private static final List<String> PEOPLE =
            List.of("quantri", "giamsat", "kiemsoat", "xa-motcua", "xa-chuyenvien", "xa-lanhdao");
    /** A variable of a pattern, with or without a rule for its value. */
    private static final String VARIABLE = "\\{\\w+(:[^{}]*(\\{[^{}]*})?)?}";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    Province province;

    @Autowired
    Organisation organisation;

    @Autowired
    DemoAccounts demo;

    @Autowired
    Accounts accounts;

    private final Nonsense nonsense = new Nonsense();
    private final Map<String, String> faults = new TreeMap<>();
    private final List<Outcome> dossiers = new ArrayList<>();
    private int asked;

    /**
     * One handler at one address.
     *
     * @param pattern the handler's pattern, without the values of its variables
     * @param path an address that exists
     */
    private record Target(HttpMethod method, String pattern, String path) {}

    @BeforeEach
    void dossiers_in_several_states() {
        demo.open();
        Office commune = organisation.officeByCode("H02.29.16").orElseThrow();
        dossiers.add(province.receive(Province.MARITAL_STATUS, commune.id()));
        dossiers.add(province.ready(province.receive(Province.MARITAL_STATUS, commune.id())));
    }

    /** The walk also signs everybody out everywhere; other tests have another clock. */
    @AfterEach
    void sessions_go_on() {
        jdbc.sql("update account set sessions_since = null where sessions_since is not null")
                .update();
    }

    @Test
    void nonsense_in_any_field_of_any_form_of_any_role_is_never_a_fault() throws Exception {
        Map<Target, Set<String>> fields = ofSignatures();
        Set<String> tried = new HashSet<>();
        List<@Nullable String> everybody = new ArrayList<>();
        everybody.add(null);
        everybody.addAll(PEOPLE);
        for (String person : everybody) {
            Map<Target, Set<String>> shown = new LinkedHashMap<>(fields);
            Set<String> mine = new HashSet<>();
            crawl(person, shown);
            for (Map.Entry<Target, Set<String>> each : shown.entrySet()) {
                Target target = each.getKey();
                if (!mine.add(target.method() + " " + target.pattern() + " " + each.getValue())) {
                    continue;
                }
                MvcResult answer = send(person, target, Map.of());
                if (answer == null || refused(answer)) {
                    continue;
                }
                boolean first = tried.add(target.method() + " " + target.pattern() + " " + each.getValue());
                attack(person, target, each.getValue(), first);
            }
        }

        assertThat(asked).isGreaterThan(2_000);
        assertThat(faults.entrySet().stream().map(fault -> fault.getKey() + "\n   " + fault.getValue()))
                .as("faults in " + asked + " requests")
                .isEmpty();
    }

    private void attack(@Nullable String person, Target target, Set<String> fields, boolean first) throws Exception {
        for (int round = 0; round < (first ? ROUNDS : 1); round++) {
            Map<String, String> typed = new LinkedHashMap<>();
            for (String field : fields) {
                if (nonsense.number(6) > 0) {
                    typed.put(field, nonsense.any());
                }
            }
            send(person, target, typed);
        }
        if (!first) {
            return;
        }
        for (String field : fields.size() <= ALONE ? fields : Set.<String>of()) {
            send(person, target, Map.of(field, nonsense.any()));
        }
        for (int round = 0; round < NAMES; round++) {
            String name = nonsense.names().get(nonsense.number(nonsense.names().size()));
            List<String> all = List.copyOf(fields);
            String field = all.isEmpty() ? "a" : all.get(nonsense.number(all.size()));
            send(person, target, Map.of(field + name, nonsense.any()));
        }
        if (target.pattern().contains("{")) {
            for (int round = 0; round < PATHS; round++) {
                String path = UriComponentsBuilder.fromPath(target.pattern().replaceAll(VARIABLE, "{part}"))
                        .encode()
                        .build(Collections.nCopies(6, nonsense.part()).toArray())
                        .getRawPath();
                send(person, new Target(target.method(), target.pattern(), path), Map.of());
            }
        }
    }

    private @Nullable MvcResult send(@Nullable String person, Target target, Map<String, String> typed)
            throws Exception {
        asked++;
        int number = asked;
        MockHttpServletRequestBuilder sent = request(target.method(), URI.create(target.path()))
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("10." + number / 65_536 + "." + number / 256 % 256 + "." + number % 256);
                    return request;
                });
        typed.forEach(sent::param);
        if (person != null) {
            sent.with(SignedInAs.signedInAs(accounts, person));
        } else if (target.path().startsWith("/api/")) {
            sent.header("Authorization", "Bearer " + DemoAccounts.TOKEN);
        }
        String what = target.method() + " " + target.pattern();
        try {
            MvcResult answer = web.perform(sent).andReturn();
            if (answer.getResponse().getStatus() >= 500 && answer.getResponse().getStatus() != 503) {
                note(what + " " + answer.getResponse().getStatus(), person, typed, answer.getResolvedException());
            }
            return answer;
        } catch (Exception thrown) {
            note(what, person, typed, thrown);
            return null;
        }
    }

    private void note(String what, @Nullable String person, Map<String, String> typed, @Nullable Throwable thrown) {
        String shown = String.valueOf(typed);
        StackTraceElement[] trace = thrown == null ? new StackTraceElement[0] : thrown.getStackTrace();
        String at = Arrays.stream(trace)
                .filter(line -> line.getClassName().startsWith("vn.motcua"))
                .limit(2)
                .map(String::valueOf)
                .toList()
                .toString();
        faults.putIfAbsent(
                what + " " + (thrown == null ? "" : thrown.getClass().getSimpleName()) + at,
                person + " " + shown.substring(0, Math.min(300, shown.length())) + " " + thrown);
    }

    private static boolean refused(MvcResult answer) {
        String to = answer.getResponse().getHeader("Location");
        int status = answer.getResponse().getStatus();
        return status == 401 || status == 403 || status == 302 && to != null && to.contains("/dang-nhap");
    }

    /** Every handler, with the parameters and the components of the forms in its signature. */
    private Map<Target, Set<String>> ofSignatures() {
        Map<Target, Set<String>> found = new LinkedHashMap<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> route :
                routes.getHandlerMethods().entrySet()) {
            if (!route.getValue().getBeanType().getPackageName().startsWith("vn.motcua")) {
                continue;
            }
            Set<String> fields = fields(route.getValue());
            route.getKey().getParamsCondition().getExpressions().forEach(named -> fields.add(named.toString()));
            for (String pattern : route.getKey().getPatternValues()) {
                route.getKey().getMethodsCondition().getMethods().forEach(method -> {
                    for (String path : addresses(pattern)) {
                        found.put(
                                new Target(
                                        HttpMethod.valueOf(method.name()),
                                        pattern.endsWith("{action}") ? path.replaceAll("[^/]+$", "") : pattern,
                                        path),
                                fields);
                    }
                });
            }
        }
        assertThat(found).hasSizeGreaterThan(120);
        return found;
    }

    private static Set<String> fields(HandlerMethod handler) {
        Set<String> fields = new TreeSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null && !java.util.Map.class.isAssignableFrom(parameter.getParameterType())) {
                fields.add(named.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : named.name());
            }
            if (parameter.hasParameterAnnotation(ModelAttribute.class)
                    && parameter.getParameterType().isRecord()) {
                for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                    fields.add(component.getName());
                }
            }
        }
        return fields;
    }

    private List<String> addresses(String pattern) {
        if (pattern.equals("/ho-so/{id}/{action}")) {
            return Actions.names().stream()
                    .map(action -> "/ho-so/"
                            + dossiers.get(action.contains("result") ? 1 : 0).dossier() + "/" + action)
                    .toList();
        }
        Outcome dossier = dossiers.get(0);
        return List.of(pattern.replace("{id}", dossier.dossier().toString())
                .replace("{token}", present(dossier.token()))
                .replace(
                        "{code}",
                        pattern.contains("thu-tuc") || pattern.contains("procedures")
                                ? Province.MARITAL_STATUS
                                : pattern.contains("don-vi") || pattern.contains("noi-nop")
                                        ? "H02.29.16"
                                        : present(dossier.code()))
                .replace("{action}", "withdraw")
                .replace("{kind}", "SUPPLEMENT")
                .replace("{part}", "applicant")
                .replace("{form}", "kiem-soat")
                .replace("{scope}", "H02")
                .replace("{year}", "2026")
                .replaceAll(VARIABLE, "1"));
    }

    /** Follows the links of everything that person is shown, one address a pattern and set of parameters. */
    private void crawl(@Nullable String person, Map<Target, Set<String>> targets) throws Exception {
        Set<String> seen = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<String>(
                List.<String>of("/", "/quay", "/quay/tiep-nhan?procedure=" + Province.MARITAL_STATUS));
        dossiers.forEach(dossier -> waiting.add("/ho-so/" + dossier.dossier()));
        dossiers.forEach(dossier -> waiting.add("/h/" + present(dossier.token())));
        new ArrayList<>(targets.keySet())
                .stream()
                        .filter(each -> each.method().equals(HttpMethod.GET))
                        .filter(each ->
                                !each.path().startsWith("/api/") && !each.path().matches(".*\\.(csv|xlsx|pdf|ics)"))
                        .forEach(each -> waiting.add(each.path()));
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            String pattern = pattern(HttpMethod.GET, address);
            if (pattern == null
                    || !seen.add(pattern + parameters(address) + (pattern.equals("/ho-so/{id}") ? address : ""))) {
                continue;
            }
            MvcResult answer = send(person, new Target(HttpMethod.GET, pattern, address), Map.of());
            if (answer == null) {
                continue;
            }
            String type = String.valueOf(answer.getResponse().getContentType());
            if (answer.getResponse().getStatus() >= 400 || !type.startsWith("text/html")) {
                continue;
            }
            Document page = Jsoup.parse(answer.getResponse().getContentAsString(), "http://localhost" + address);
            page.select("a[href]").forEach(local(waiting::add));
            for (Element form : page.select("form")) {
                HttpMethod method = HttpMethod.valueOf(
                        form.attr("method").isEmpty()
                                ? "GET"
                                : form.attr("method").toUpperCase(java.util.Locale.ROOT));
                Consumer<Element> add = local(to -> {
                    String handler = pattern(method, to);
                    if (handler != null) {
                        Set<String> names =
                                new TreeSet<>(targets.getOrDefault(new Target(method, handler, to), Set.of()));
                        form.select("[name]").forEach(field -> names.add(field.attr("name")));
                        names.remove("_csrf");
                        targets.put(new Target(method, handler, to), names);
                    }
                });
                add.accept(form);
                form.select("[formaction]").forEach(add);
            }
        }
    }

    private static Consumer<Element> local(Consumer<String> taker) {
        return element -> {
            String attribute =
                    element.hasAttr("href") ? "href" : element.hasAttr("formaction") ? "formaction" : "action";
            String absolute = element.hasAttr(attribute) ? element.absUrl(attribute) : element.baseUri();
            if (absolute.startsWith("http://localhost/")) {
                String path = absolute.substring("http://localhost".length());
                int fragment = path.indexOf('#');
                taker.accept(fragment < 0 ? path : path.substring(0, fragment));
            }
        };
    }

    private static Set<String> parameters(String address) {
        return new LinkedHashSet<>(UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .keySet());
    }

    private @Nullable String pattern(HttpMethod method, String address) {
        String path = UriComponentsBuilder.fromUriString(address).build().getPath();
        String best = null;
        for (Map.Entry<RequestMappingInfo, HandlerMethod> route :
                routes.getHandlerMethods().entrySet()) {
            boolean by = route.getKey().getMethodsCondition().getMethods().stream()
                    .anyMatch(each -> each.name().equals(method.name()));
            if (by && route.getKey().getPathPatternsCondition() != null) {
                for (var each : route.getKey().getPathPatternsCondition().getPatterns()) {
                    if (each.matches(org.springframework.http.server.PathContainer.parsePath(String.valueOf(path)))
                            && (best == null || !each.getPatternString().contains("{"))) {
                        best = each.getPatternString();
                    }
                }
            }
        }
        return best;
    }
}
