package vn.motcua.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

import vn.motcua.identity.account.AccountAdministration;
import vn.motcua.identity.account.SignedInOfficial;

/**
 * Interceptor that stores the chosen language with the official's account, since several officials may share the
 * browser of a desk.
 */
@Component
public class PersonalLanguage implements HandlerInterceptor {

    private final AccountAdministration accounts;
    private final LocaleResolver locales;

    PersonalLanguage(AccountAdministration accounts, LocaleResolver locales) {
        this.accounts = accounts;
        this.locales = locales;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (query != null
                && query.contains("lang=")
                && authentication != null
                && authentication.getPrincipal() instanceof SignedInOfficial official) {
            accounts.speak(
                    official.account().account(), locales.resolveLocale(request).getLanguage());
        }
        return true;
    }
}
