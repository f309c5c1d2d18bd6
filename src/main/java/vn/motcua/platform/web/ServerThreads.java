package vn.motcua.platform.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Keeps threads of the server for those who work in it and for those who watch it: people without a session have at most a
 * part of them, however slowly they send, wait or read, and one address a part of that (findings H1 and H2).
 */
final class ServerThreads extends ValveBase {

    private static final String HEALTH = "/actuator/health";

    private final ClientPlaces strangers;

    ServerThreads(ClientPlaces strangers) {
        super(true);
        this.strangers = strangers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (RequestBodies.isKnown(request) || request.getRequestURI().startsWith(HEALTH)) {
            getNext().invoke(request, response);
            return;
        }
        String client = request.getRemoteAddr();
        if (!strangers.enter(client)) {
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            getNext().invoke(request, response);
        } finally {
            strangers.leave(client);
        }
    }
}
