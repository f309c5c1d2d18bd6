package vn.motcua.identity;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import vn.motcua.identity.account.ActingAuthentication;
import vn.motcua.identity.account.ClientPrincipal;
import vn.motcua.identity.account.ClientTokens;
import vn.motcua.organisation.Actor;

/**
 * Authenticates client systems by {@code Authorization: Bearer …} (RFC 6750). A request with an unknown, disabled or
 * expired token is refused at every address.
 */
final class BearerTokenFilter extends OncePerRequestFilter {

    static final String CHALLENGE = "Bearer realm=\"motcua\"";

    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]{32,200}=*)");

    private final ClientTokens clients;

    BearerTokenFilter(ClientTokens clients) {
        this.clients = clients;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            Matcher bearer = BEARER.matcher(header);
            Actor client = bearer.matches() ? clients.byToken(bearer.group(1)).orElse(null) : null;
            if (client == null) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new ActingAuthentication(new ClientPrincipal(client)));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
