package vn.motcua.identity.signin;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.LocaleResolver;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountAdministration;
import vn.motcua.identity.account.AccountPrincipal;
import vn.motcua.identity.account.Accounts;
import vn.motcua.identity.account.ActingOffice;
import vn.motcua.identity.account.IdentityProperties;
import vn.motcua.identity.account.SignedInOfficial;
import vn.motcua.identity.lock.IdleLock;
import vn.motcua.identity.lock.KeptForms;
import vn.motcua.identity.lock.SignedOutForms;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;

/** Success handler of sign-in: redirects to the requested page, to the choice of an office, or to the start page. */
public final class SignInSuccess implements AuthenticationSuccessHandler {

    private static final String LANGUAGE = "lang";

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

    public SignInSuccess(
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
            SignInTrace trace) {
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
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
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
        SavedRequestAwareAuthenticationSuccessHandler onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        onwards.setRequestCache(requests);
        Office office = offices.of(account.official(), request).orElse(null);
        if (office != null) {
            Actor actor = actors.forOfficial(account.official(), office.id());
            if (actor.has(Role.ADMINISTRATOR)) {
                request.getSession().setMaxInactiveInterval((int)
                        properties.idleAdministrator().toSeconds());
            }
            boolean choice = offices.choices(account.official()).size() > 1;
            onwards.setDefaultTargetUrl(choice ? "/chon-don-vi" : SignedInOfficial.home(actor));
            onwards.setAlwaysUseDefaultTargetUrl(choice);
        }
        if (formKept) {
            onwards.setDefaultTargetUrl(SignedOutForms.SEND_ON);
            onwards.setAlwaysUseDefaultTargetUrl(true);
        }
        trace.leave(account, language, request, response).ifPresent(notice -> {
            RedirectStrategy usual = new DefaultRedirectStrategy();
            onwards.setRedirectStrategy((asked, answered, url) -> {
                SignInTrace.show(notice, url, asked, answered);
                usual.sendRedirect(asked, answered, url);
            });
        });
        onwards.onAuthenticationSuccess(request, response, authentication);
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
