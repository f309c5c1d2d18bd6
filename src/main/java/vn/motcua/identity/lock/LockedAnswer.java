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
 * What is answered to a locked session: the way to unlock it, and nothing else. The page asked for is remembered, and the
 * form sent is kept. Everybody else is answered by the next.
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
            response.setStatus(HttpStatus.LOCKED.value()); // a script asks; its page covers itself
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
