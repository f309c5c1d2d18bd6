package vn.motcua.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes what filters throw, before the container does: it would write a stack trace with whatever the exception quotes, and
 * answer 500 to requests that are the sender's fault or meet a database that is away. The {@link ErrorPages} word it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class UnhandledFaults extends OncePerRequestFilter {

    /** Attribute of a request: the exception. */
    static final String THROWN = UnhandledFaults.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(UnhandledFaults.class);

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ClientAbortException gone) {
            LOG.debug("Request {}: the client has gone", RequestId.of(request));
        } catch (ServletException wrapped) {
            answer(wrapped.getCause() instanceof Exception cause ? cause : wrapped, request, response);
        } catch (IOException | RuntimeException thrown) {
            answer(thrown, request, response);
        }
    }

    private static void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Fault fault = Fault.of(thrown);
        if (request.getAttribute(THROWN) != null || response.isCommitted()) {
            // nothing more can be told: the page of the fault failed too, or half of the answer is on its way
            LOG.error("Request {} failed, and could not be answered", RequestId.of(request), thrown);
            if (!response.isCommitted()) {
                response.resetBuffer();
                response.setStatus(fault.status());
            }
            return;
        }
        request.setAttribute(THROWN, thrown);
        response.sendError(fault.status());
    }
}
