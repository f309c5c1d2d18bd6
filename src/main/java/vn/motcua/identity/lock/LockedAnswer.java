package vn.motcua.identity.lock;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;

import vn.motcua.identity.account.AccountPrincipal;

/**
 * Entry point for locked sessions: redirects to the page that unlocks the desk. It stores the requested page and keeps
 * a form that was sent. All other requests go to the next entry point.
 */
public final class LockedAnswer implements AuthenticationEntryPoint {

    private final KeptForms forms;
    private final RequestMatcher guarded;
    private final AuthenticationEntryPoint next;

    public LockedAnswer(KeptForms forms, RequestMatcher guarded, AuthenticationEntryPoint next) {
        this.forms = forms;
        this.guarded = guarded;
        this.next = next;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        Optional<AccountPrincipal> holder = IdleLock.holder(request);
        if (holder.isEmpty() || !guarded.matches(request)) {
            next.commence(request, response, refused);
            return;
        }
        if (request.getHeader(IdleLock.SENT_BY) != null) {
            response.setStatus(HttpStatus.LOCKED.value()); // the script of the page shows the lock over it
            return;
        }
        if (HttpMethod.GET.matches(request.getMethod())) {
            String query = request.getQueryString();
            IdleLock.goOnTo(request, request.getServletPath() + (query == null ? "" : "?" + query));
        } else {
            forms.keep(request, holder.get());
        }
        response.sendRedirect(request.getContextPath() + IdleLock.PATH);
    }
}
