package vn.motcua.identity.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriUtils;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountAdministration;
import vn.motcua.identity.account.AccountPrincipal;
import vn.motcua.identity.account.Accounts;
import vn.motcua.identity.account.ActingOffice;
import vn.motcua.identity.account.IdentityProperties;
import vn.motcua.identity.account.SignInEvent;
import vn.motcua.identity.account.SignIns;
import vn.motcua.identity.account.SignedInOfficial;
import vn.motcua.identity.factor.SecondFactorGate;
import vn.motcua.identity.lock.IdleLock;
import vn.motcua.identity.lock.KeptForms;
import vn.motcua.identity.lock.SignedOutForms;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Notice;
import vn.motcua.platform.request.ClientNetwork;
import vn.motcua.platform.setup.SetupChecks;

/**
 * Success handler of sign-in: redirects to the requested page, to the choice of an office, or to the start page. Where a second
 * factor is still lacking, it redirects to its page; {@link #complete} then does the rest.
 */
@Component
public final class SignInSuccess implements AuthenticationSuccessHandler {

    /** Page of the second factor. */
    public static final String SECOND_FACTOR = "/dang-nhap/lop-hai";

    /** Page that asks a signed-in official again. */
    static final String ASK_AGAIN = "/tai-khoan/xac-nhan-lai";

    /** Page of the guide from an empty database to the first citizen. */
    private static final String SETUP = "/quan-tri/bat-dau";

    private static final String LANGUAGE = "lang";

    /** How long a sign-in waits for its second factor. */
    private static final Duration LONGEST_PENDING = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final AccountAdministration administration;
    private final ActingOffice offices;
    private final Actors actors;
    private final LocaleResolver locales;
    private final RequestCache requests;
    private final IdentityProperties properties;
    private final IdleLock lock;
    private final KeptForms forms;
    private final SignedOutForms signedOut;
    private final SignInTrace trace;
    private final SecondFactorGate gate;
    private final SignIns signIns;
    private final Organisation organisation;
    private final SetupChecks setup;
    private final Clock clock;

    SignInSuccess(
            Accounts accounts,
            AccountAdministration administration,
            ActingOffice offices,
            Actors actors,
            LocaleResolver locales,
            RequestCache requests,
            IdentityProperties properties,
            IdleLock lock,
            KeptForms forms,
            SignedOutForms signedOut,
            SignInTrace trace,
            SecondFactorGate gate,
            SignIns signIns,
            Organisation organisation,
            SetupChecks setup,
            Clock clock) {
        this.accounts = accounts;
        this.administration = administration;
        this.offices = offices;
        this.actors = actors;
        this.locales = locales;
        this.requests = requests;
        this.properties = properties;
        this.lock = lock;
        this.forms = forms;
        this.signedOut = signedOut;
        this.trace = trace;
        this.gate = gate;
        this.signIns = signIns;
        this.organisation = organisation;
        this.setup = setup;
        this.clock = clock;
    }

    /** The first page: of the only administrator there has ever been, the guide, until it is done or put aside. */
    private String home(Actor actor) {
        OfficialId official = actor.official();
        boolean first = official != null
                && actor.has(Role.ADMINISTRATOR)
                && !organisation.hadAdministratorBesides(official, LocalDate.now(clock));
        return first && !setup.isPutAside() && !setup.isComplete() ? SETUP : SignedInOfficial.home(actor);
    }

    /** Address that asks again and then goes on to the page of this request; that of a form is one step above it. */
    public static String askAgain(HttpServletRequest request) {
        String path = request.getServletPath();
        String page = HttpMethod.GET.matches(request.getMethod()) ? path : path.substring(0, path.lastIndexOf('/'));
        return ASK_AGAIN + "?ve=" + UriUtils.encode(page, StandardCharsets.UTF_8);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (!(authentication.getPrincipal() instanceof AccountPrincipal principal)) {
            throw new IllegalStateException("Only accounts sign in here");
        }
        Account account = accounts.find(principal.account()).orElseThrow();
        if (gate.missing(authentication, account) == SecondFactorGate.Missing.NOTHING) {
            complete(request, response, authentication);
            return;
        }
        rememberLanguage(account, request, response);
        request.getSession().setMaxInactiveInterval((int) LONGEST_PENDING.toSeconds());
        signIns.note(SignInEvent.Kind.SECOND_FACTOR_ASKED, account, ClientNetwork.of(request.getRemoteAddr()));
        response.sendRedirect(request.getContextPath() + SECOND_FACTOR);
    }

    /** Begins the session of an official who has shown all that is asked for, and goes on to the first page. */
    void complete(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        Begun begun = begin(request, response, authentication);
        SavedRequestAwareAuthenticationSuccessHandler onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        onwards.setRequestCache(requests);
        Actor actor = begun.actor();
        if (actor != null) {
            boolean choice = offices.choices(begun.account().official()).size() > 1;
            onwards.setDefaultTargetUrl(choice ? "/chon-don-vi" : home(actor));
            onwards.setAlwaysUseDefaultTargetUrl(choice);
        }
        if (begun.formKept()) {
            onwards.setDefaultTargetUrl(SignedOutForms.SEND_ON);
            onwards.setAlwaysUseDefaultTargetUrl(true);
        }
        begun.notice().ifPresent(notice -> {
            RedirectStrategy usual = new DefaultRedirectStrategy();
            onwards.setRedirectStrategy((asked, answered, url) -> {
                SignInTrace.show(notice, url, asked, answered);
                usual.sendRedirect(asked, answered, url);
            });
        });
        onwards.onAuthenticationSuccess(request, response, authentication);
    }

    /**
     * What a session begins with.
     *
     * @param actor null without a role at any office today
     * @param formKept whether a form of before is to be sent on
     * @param notice what the next page has to tell
     */
    record Begun(Account account, @Nullable Actor actor, boolean formKept, Optional<Notice> notice) {}

    /** Begins the session of an official who has shown all that is asked for. */
    Begun begin(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof AccountPrincipal principal)) {
            throw new IllegalStateException("Only accounts sign in here");
        }
        Account account = accounts.find(principal.account()).orElseThrow();
        Locale language = rememberLanguage(account, request, response);
        // the lock, not the end of the session, protects a desk that was left, so that unfinished work survives a lunch
        // break
        request.getSession()
                .setMaxInactiveInterval((int) properties.longestSession().toSeconds());
        boolean formKept = forms.of(request, principal).isPresent();
        lock.begin(request.getSession(), formKept);
        signedOut.begin(principal.account(), request, response);
        Office office = offices.of(account.official(), request).orElse(null);
        Actor actor = office == null ? null : actors.forOfficial(account.official(), office.id());
        if (actor != null && actor.has(Role.ADMINISTRATOR)) {
            request.getSession()
                    .setMaxInactiveInterval((int) properties.idleAdministrator().toSeconds());
        }
        return new Begun(account, actor, formKept, trace.leave(account, language, request, response));
    }

    /**
     * Stores the language chosen on the sign-in page with the account. Without a choice, the browser gets the language
     * of the account, whichever language another official used at this desk.
     */
    private Locale rememberLanguage(Account account, HttpServletRequest request, HttpServletResponse response) {
        String chosen = request.getParameter(LANGUAGE);
        boolean known = "vi".equals(chosen) || "en".equals(chosen);
        if (known) {
            administration.speak(account.id(), chosen);
        }
        Locale language = Locale.forLanguageTag(known ? chosen : account.language());
        locales.setLocale(request, response, language);
        return language;
    }
}
