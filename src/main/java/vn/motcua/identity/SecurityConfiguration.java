package vn.motcua.identity;

import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.LocaleResolver;

import vn.motcua.identity.account.AccountPrincipal;
import vn.motcua.identity.account.Accounts;
import vn.motcua.identity.account.ActingOffice;
import vn.motcua.identity.account.ClientSystems;
import vn.motcua.identity.account.HttpCookies;
import vn.motcua.identity.account.IdentityProperties;
import vn.motcua.identity.account.SignInLog;
import vn.motcua.identity.account.SignedInOfficial;
import vn.motcua.identity.lock.IdleLock;
import vn.motcua.identity.lock.KeptForms;
import vn.motcua.identity.lock.LockedAnswer;
import vn.motcua.identity.signin.PasswordSignIn;
import vn.motcua.identity.signin.SignInSuccess;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.Role;
import vn.motcua.platform.DatabaseKind;

/**
 * Who may ask for which address. What is not named here is refused; offices and single dossiers are guarded by the domain.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class SecurityConfiguration {

    private static final String[] STATIC = {
        "/css/**", "/js/**", "/img/**", "/fonts/**", "/vendor/**", "/favicon.ico", "/robots.txt"
    };
    /** Where a message's way out leads; a mail program ends messages here by itself and has no token of ours (RFC 8058). */
    private static final String WAY_OUT = "/n/*";

    private static final String[] PUBLIC = {
        "/",
        "/dang-nhap",
        IdleLock.PATH,
        IdleLock.PATH + "/*",
        "/h/**",
        "/bao-tin/**",
        WAY_OUT,
        "/tra-cuu/**",
        "/kiem-tra/**",
        "/thu-tuc/**",
        "/noi-nop/**",
        "/lich-lam-viec",
        "/tu-ngu",
        "/so-lieu/**",
        "/lay-so/**",
        "/so-thu-tu/**",
        "/bang-goi/**",
        "/danh-gia/**",
        "/v3/api-docs/**",
        "/actuator/health/**",
        "/.well-known/security.txt",
        "/.well-known/slip-key.pem",
        "/error"
    };
    private static final String[] STAFF = {"/quay/**", "/ho-so/**", "/ban-giao/**", "/chon-don-vi"};
    private static final String[] AUDIT = {"/quan-tri", "/quan-tri/nhat-ky/**"};
    private static final String[] CALENDARS = {"/quan-tri/lich", "/quan-tri/lich/thong-bao/**", "/quan-tri/cach-tinh"};
    private static final String SUPERVISION = "/giam-sat/**";
    private static final String ADMINISTRATION = "/quan-tri/**";

    /** The list of the libraries that are inside (SBOM): useful to whoever keeps the installation, and to an attacker. */
    private static final String COMPOSITION = "/actuator/sbom/**";

    /** Where a stranger is asked to sign in. */
    private static final RequestMatcher GUARDED =
            anyOf(Stream.concat(Arrays.stream(STAFF), Stream.of(SUPERVISION, ADMINISTRATION)));

    /** Where a refusal is told as such. */
    private static final RequestMatcher KNOWN = anyOf(Stream.concat(
            Stream.concat(Arrays.stream(STAFF), Stream.of(SUPERVISION, ADMINISTRATION)),
            Stream.concat(Arrays.stream(PUBLIC), Stream.of("/dang-xuat"))));

    /** Memory 19 MiB, 2 passes, 1 lane: OWASP's advice for Argon2id. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }

    @Bean
    AuthenticationManager authenticationManager(PasswordSignIn signIn) {
        return new ProviderManager(signIn);
    }

    /** One measure for each request is enough; one for each of its filters costs as much as the filters. */
    @Bean
    static SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    HttpCookies httpCookies(IdentityProperties properties, DatabaseKind database) {
        Boolean local = properties.localHttp();
        return new HttpCookies(local == null ? !database.embedded() : !local);
    }

    @Bean
    CookieSerializer sessionCookie(HttpCookies cookies) {
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setCookieName(cookies.name("SID"));
        serializer.setUseSecureCookie(cookies.secure());
        serializer.setUseHttpOnlyCookie(true);
        serializer.setSameSite("Lax");
        serializer.setCookiePath("/");
        return serializer;
    }

    /** Files that are the same for everybody: no session, no account, and headers of their own for caches. */
    @Bean
    @Order(1)
    SecurityFilterChain staticFiles(HttpSecurity http) throws Exception {
        return http.securityMatcher(STATIC)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                        (request, response, refused) -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, ClientSystems clients) throws Exception {
        AuthenticationEntryPoint challenge = (request, response, refused) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BearerTokenFilter.CHALLENGE);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        };
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET, "/api/v1/status", "/api/v1/procedures/**", "/api/v1/calendars/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/deadlines/preview")
                        .permitAll()
                        .requestMatchers("/api/v1/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .addFilterBefore(new BearerTokenFilter(clients), ExceptionTranslationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // a token is never sent by the browser on its own
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::onlyCacheControl)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(challenge))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            Accounts accounts,
            ActingOffice offices,
            Actors actors,
            SignInLog log,
            LocaleResolver locales,
            Clock clock,
            HttpCookies cookies,
            IdentityProperties properties,
            IdleLock lock,
            KeptForms forms)
            throws Exception {
        HttpSessionRequestCache asked = new HttpSessionRequestCache();
        asked.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && request.getHeader(IdleLock.SENT_BY) == null // part of a page
                && GUARDED.matches(request));
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.name("CSRF"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(cookies.secure()).httpOnly(true).sameSite("Lax"));
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers("/chon-don-vi")
                        .authenticated()
                        .requestMatchers(STAFF)
                        .hasAnyRole(names(SignedInOfficial.WORKING))
                        .requestMatchers(SUPERVISION)
                        .hasAnyRole(names(SignedInOfficial.SUPERVISING))
                        .requestMatchers(AUDIT)
                        .hasAnyRole(names(SignedInOfficial.ADMINISTERING))
                        .requestMatchers(HttpMethod.GET, CALENDARS)
                        .hasAnyRole(names(SignedInOfficial.SEEING_CALENDARS))
                        .requestMatchers(ADMINISTRATION, COMPOSITION)
                        .hasRole(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .denyAll())
                .addFilterBefore(
                        new OfficialFilter(accounts, offices, actors, clock, properties, lock),
                        AuthorizationFilter.class)
                .formLogin(form -> form.loginPage("/dang-nhap")
                        .successHandler(new SignInSuccess(accounts, offices, actors, locales, asked, properties, lock))
                        .failureUrl("/dang-nhap?loi"))
                .logout(out -> out.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/dang-xuat"))
                        .addLogoutHandler(signedOut(log))
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE)))
                        .logoutSuccessUrl("/dang-nhap?ra"))
                .requestCache(cache -> cache.requestCache(asked))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(WAY_OUT))
                .headers(SecurityConfiguration::onlyCacheControl)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                new LockedAnswer(forms, GUARDED, signInOrNotFound()))
                        .accessDeniedHandler(forbiddenOrNotFound()))
                .build();
    }

    /** The other headers are on every response already, also on those no filter chain sees. */
    private static void onlyCacheControl(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled().cacheControl(cache -> {});
    }

    /** A stranger at an address that does not exist is told so, and not asked to sign in. */
    private static AuthenticationEntryPoint signInOrNotFound() {
        LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/dang-nhap");
        return (request, response, refused) -> {
            if (GUARDED.matches(request)) {
                signIn.commence(request, response, refused);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        };
    }

    private static AccessDeniedHandler forbiddenOrNotFound() {
        AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();
        return (request, response, denied) -> {
            if (KNOWN.matches(request)) {
                forbidden.handle(request, response, denied);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        };
    }

    private static RequestMatcher anyOf(Stream<String> paths) {
        return new OrRequestMatcher(paths.<RequestMatcher>map(
                        path -> PathPatternRequestMatcher.withDefaults().matcher(path))
                .toList());
    }

    private static LogoutHandler signedOut(SignInLog log) {
        return (request, response, authentication) -> {
            if (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal) {
                log.add(SignInLog.Event.SIGNED_OUT, principal.username(), principal.account());
            }
        };
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
