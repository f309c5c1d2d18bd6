package vn.motcua.identity;

import java.time.Clock;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
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
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

import vn.motcua.identity.account.AccountPrincipal;
import vn.motcua.identity.account.Accounts;
import vn.motcua.identity.account.ActingOffice;
import vn.motcua.identity.account.ClientTokens;
import vn.motcua.identity.account.HttpCookies;
import vn.motcua.identity.account.IdentityProperties;
import vn.motcua.identity.account.SignInEvent;
import vn.motcua.identity.account.SignInLog;
import vn.motcua.identity.factor.PendingSignIn;
import vn.motcua.identity.factor.SecondFactorGate;
import vn.motcua.identity.lock.IdleLock;
import vn.motcua.identity.lock.KeptForms;
import vn.motcua.identity.lock.LockedAnswer;
import vn.motcua.identity.lock.SignedOutForms;
import vn.motcua.identity.signin.PasswordSignIn;
import vn.motcua.identity.signin.SignInSuccess;
import vn.motcua.identity.signin.SignInTrace;
import vn.motcua.organisation.Actors;
import vn.motcua.platform.AccessRules;
import vn.motcua.platform.DatabaseKind;
import vn.motcua.platform.request.ClientNetwork;

/**
 * Security configuration: accounts for pages, bearer tokens for the API. The {@link AccessRules} of each web module say
 * who may request its addresses; services of the domain check access to offices and single dossiers.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class SecurityConfiguration {

    private static final String[] STATIC = {
        "/css/**", "/js/**", "/img/**", "/fonts/**", "/vendor/**", "/favicon.ico", "/robots.txt"
    };

    /** Password encoder Argon2id with 19 MiB of memory, 2 iterations and parallelism 1, as OWASP recommends. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }

    @Bean
    Access access(ObjectProvider<AccessRules> faces) {
        return new Access(faces.orderedStream());
    }

    @Bean
    AuthenticationManager authenticationManager(PasswordSignIn signIn) {
        return new ProviderManager(signIn);
    }

    /**
     * Switches off the metrics of single security filters, which cost as much as the filters themselves; one metric per
     * request remains.
     */
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

    /** Filter chain of static files: no session, no authentication, and caching headers of their own. */
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
    SecurityFilterChain api(HttpSecurity http, ClientTokens clients, Access access) throws Exception {
        AuthenticationEntryPoint challenge = (request, response, refused) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BearerTokenFilter.CHALLENGE);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        };
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    Access.decide(
                            access.ofApi(), (authentication, request) -> new AuthorizationDecision(false), requests);
                })
                .addFilterBefore(new BearerTokenFilter(clients), ExceptionTranslationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // a browser never sends a bearer token by itself
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::onlyCacheControl)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(challenge))
                .build();
    }

    /** Remembers the page that was asked for before signing in; parts that scripts ask for are none. */
    @Bean
    RequestCache askedBeforeSignIn(Access access) {
        RequestMatcher guarded = access.guarded();
        HttpSessionRequestCache asked = new HttpSessionRequestCache();
        asked.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && request.getHeader(IdleLock.SENT_BY) == null
                && guarded.matches(request));
        return asked;
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            Access access,
            RequestCache asked,
            SignInSuccess success,
            Accounts accounts,
            ActingOffice offices,
            Actors actors,
            SignInLog log,
            Clock clock,
            HttpCookies cookies,
            IdentityProperties properties,
            IdleLock lock,
            KeptForms forms,
            SignedOutForms signedOut,
            SignInTrace trace,
            SecondFactorGate gate)
            throws Exception {
        RequestMatcher guarded = access.guarded();
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.name("CSRF"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(cookies.secure()).httpOnly(true).sameSite("Lax"));
        return http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                            .permitAll();
                    Access.decide(access.ofPages(), gate::recently, requests);
                })
                .addFilterBefore(
                        new OfficialFilter(accounts, offices, actors, clock, properties, lock, gate),
                        AuthorizationFilter.class)
                .formLogin(form -> form.loginPage("/dang-nhap")
                        .successHandler(success)
                        .authenticationDetailsSource(trace)
                        .failureHandler((request, response, refused) ->
                                // what failed stays out of the session: it holds the password, and a row for each try
                                response.sendRedirect(request.getContextPath() + "/dang-nhap?loi")))
                .logout(out -> out.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/dang-xuat"))
                        .addLogoutHandler(signedOut(log, clock, signedOut))
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE)))
                        .logoutSuccessUrl("/dang-nhap?ra"))
                .requestCache(cache -> cache.requestCache(asked))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(access.withoutPageToken()))
                .headers(SecurityConfiguration::onlyCacheControl)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                new LockedAnswer(forms, guarded, signInOrNotFound(guarded, signedOut)))
                        .accessDeniedHandler(forbiddenOrNotFound(access.known("/dang-xuat"), guarded, signedOut)))
                .build();
    }

    /** Sets only the cache headers; all responses have the other headers already, also those outside any filter chain. */
    private static void onlyCacheControl(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled().cacheControl(cache -> {});
    }

    /**
     * Sends an unauthenticated request to the sign-in page when its address exists, keeping its form, and answers 404
     * otherwise.
     */
    private static AuthenticationEntryPoint signInOrNotFound(RequestMatcher guarded, SignedOutForms signedOut) {
        LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/dang-nhap");
        return (request, response, refused) -> {
            if (!guarded.matches(request)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else if (PendingSignIn.of(request).isPresent()) {
                response.sendRedirect(request.getContextPath() + SignInSuccess.SECOND_FACTOR);
            } else if (!signedOut.keep(request, response)) {
                signIn.commence(request, response, refused);
            }
        };
    }

    /**
     * Signing out makes the tokens of all pages void: a form sent afterwards is kept until its official signs in again, and is
     * gone on with at once where that has happened.
     */
    private static AccessDeniedHandler forbiddenOrNotFound(
            RequestMatcher known, RequestMatcher guarded, SignedOutForms signedOut) {
        AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();
        return (request, response, denied) -> {
            if (denied instanceof AuthorizationDeniedException refused
                    && refused.getAuthorizationResult() instanceof FactorAuthorizationDecision) {
                response.sendRedirect(request.getContextPath() + SignInSuccess.askAgain(request));
                return;
            }
            if (denied instanceof CsrfException && guarded.matches(request)) {
                Authentication now = SecurityContextHolder.getContext().getAuthentication();
                if (PendingSignIn.of(request).isPresent()) {
                    response.sendRedirect(request.getContextPath() + SignInSuccess.SECOND_FACTOR);
                    return;
                }
                if (now == null
                        ? signedOut.keep(request, response)
                        : now.getPrincipal() instanceof AccountPrincipal principal
                                && signedOut.goOn(principal.account(), request, response)) {
                    return;
                }
            }
            if (known.matches(request)) {
                forbidden.handle(request, response, denied);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        };
    }

    private static LogoutHandler signedOut(SignInLog log, Clock clock, SignedOutForms forms) {
        return (request, response, authentication) -> {
            if (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal) {
                forms.end(principal.account(), request, response);
                log.save(SignInEvent.of(
                        SignInEvent.Kind.SIGNED_OUT,
                        principal.username(),
                        principal.account(),
                        ClientNetwork.of(request.getRemoteAddr()),
                        clock.instant()));
            }
        };
    }
}
