package vn.motcua.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.tomcat.util.buf.ByteChunk;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of each request before anything else is done for it, up to a length and within one deadline for the whole.
 * Who sends half of a body and waits, or byte by byte, holds no database connection, no place among the citizens and not
 * for long one of the few threads that wait for slow bodies; a request that takes no body and has one is refused (findings
 * H1 and H2). What was read is put back, so that forms, files and JSON are read as ever.
 */
final class RequestBodies extends ValveBase {

    /** Largest body of a stranger, in bytes. */
    static final int MOST_OF_STRANGERS = 64 * 1024;

    /** Largest form of somebody signed in; a batch of dossiers has some hundred fields. */
    static final int MOST_OF_FORMS = 2 * 1024 * 1024;

    /** Largest form with a file in it. */
    static final int MOST_WITH_FILES = 11 * 1024 * 1024;

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Duration DEADLINE_OF_LONG_ONES = Duration.ofSeconds(30);
    private static final long MILLIS_BEFORE_THE_FIRST_LOOK = 1;
    private static final long MILLIS_BEFORE_THE_LAST_LOOK = 128;
    private static final int CHUNK = 8 * 1024;
    private static final String SESSION = "SID=";

    /** Length up to which a body is in the buffer of the server as soon as it has come. */
    private static final int SHORT = 4 * 1024;

    private final ClientPlaces looking;
    private final ClientPlaces slow;
    private final ClientPlaces large;
    private final Set<String> streamed;

    /**
     * @param looking places for bodies that are a moment late
     * @param slow places for bodies that are not there at once
     * @param large places for bodies longer than a stranger may send
     * @param streamed paths at which a body is not read here, see {@link vn.motcua.platform.request.StreamedBodies}
     */
    RequestBodies(ClientPlaces looking, ClientPlaces slow, ClientPlaces large, Set<String> streamed) {
        super(true);
        this.streamed = Set.copyOf(streamed);
        this.looking = looking;
        this.slow = slow;
        this.large = large;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (isStreamed(request)) {
            stream(request, response);
            return;
        }
        int refusal = read(request, response);
        if (refusal == 0) {
            getNext().invoke(request, response);
            return;
        }
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        response.setHeader("Connection", "close");
        response.sendError(refusal);
    }

    private boolean isStreamed(Request request) {
        return request.getMethod().equals("POST")
                && streamed.contains(request.getRequestURI())
                && request.getHeader("Authorization") != null;
    }

    /** Lets a body be read while it comes, by whoever is known to have a right to it; until then it holds a place. */
    private void stream(Request request, Response response) throws IOException, ServletException {
        String client = client(request);
        if (!large.enter(client)) {
            response.setHeader("Connection", "close");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            getNext().invoke(request, response);
        } finally {
            large.leave(client);
        }
    }

    /** Reads the body, if there is one; the status to refuse the request with, or 0. */
    private int read(Request request, Response response) throws IOException {
        long announced = request.getContentLengthLong();
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        if (announced <= 0 && !chunked) {
            return 0;
        }
        String method = request.getMethod();
        if (method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS") || method.equals("TRACE")) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        int most = most(request);
        if (announced > most) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        response.sendAcknowledgement(ContinueResponseTiming.ALWAYS);
        InputStream body = request.createInputStream();
        String client = client(request);
        if (announced > 0 && announced <= SHORT && isThere(request, announced, client)) {
            return take(request, body, most, DEADLINE);
        }
        boolean isLarge = announced > MOST_OF_STRANGERS || most > MOST_OF_STRANGERS && chunked;
        ClientPlaces places = isLarge ? large : slow;
        if (!places.enter(client)) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        try {
            return take(request, body, most, isLarge ? DEADLINE_OF_LONG_ONES : DEADLINE);
        } finally {
            places.leave(client);
        }
    }

    /**
     * Whether all of a short body has come, or comes in a moment, as it does from every browser that is not stuck. Many
     * clients send head and body apart, with less than a millisecond between them; each look waits twice as long as the
     * one before it.
     */
    private boolean isThere(Request request, long announced, String client) {
        if (come(request) >= announced) {
            return true;
        }
        if (!looking.enter(client)) {
            return false;
        }
        try {
            for (long wait = MILLIS_BEFORE_THE_FIRST_LOOK; wait <= MILLIS_BEFORE_THE_LAST_LOOK; wait *= 2) {
                Thread.sleep(wait);
                if (come(request) >= announced) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            looking.leave(client);
        }
    }

    /** Bytes of the body that have come; the connection is looked at without waiting, which its stream would not do. */
    private static int come(Request request) {
        org.apache.coyote.Request coyote = request.getCoyoteRequest();
        coyote.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return coyote.getAvailable();
    }

    private static int take(Request request, InputStream body, int most, Duration deadline) throws IOException {
        long end = System.nanoTime() + deadline.toNanos();
        ByteArrayOutputStream taken = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        try {
            for (int length = body.read(chunk); length >= 0; length = body.read(chunk)) {
                taken.write(chunk, 0, length);
                if (taken.size() > most) {
                    return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
                }
                if (System.nanoTime() > end) {
                    return HttpServletResponse.SC_REQUEST_TIMEOUT;
                }
            }
        } catch (SocketTimeoutException waited) {
            return HttpServletResponse.SC_REQUEST_TIMEOUT;
        } catch (IOException broken) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        ByteChunk whole = new ByteChunk();
        byte[] bytes = taken.toByteArray();
        whole.setBytes(bytes, 0, bytes.length);
        request.getCoyoteRequest().action(ActionCode.REQ_SET_BODY_REPLAY, whole);
        return 0;
    }

    private static int most(Request request) {
        if (!isKnown(request)) {
            return MOST_OF_STRANGERS;
        }
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/") ? MOST_WITH_FILES : MOST_OF_FORMS;
    }

    /** Whether it says that it is of a session; whether it is one is found out later. */
    static boolean isKnown(Request request) {
        String cookies = request.getHeader("Cookie");
        return cookies != null && cookies.contains(SESSION);
    }

    /** Address of the client; sessions behind one address have places of their own. */
    private static String client(Request request) {
        String cookies = request.getHeader("Cookie");
        return request.getRemoteAddr() + (isKnown(request) ? " " + session(cookies) : "");
    }

    private static String session(@Nullable String cookies) {
        String all = String.valueOf(cookies);
        int from = all.indexOf(SESSION);
        int to = all.indexOf(';', from);
        return all.substring(from, to < 0 ? all.length() : to);
    }
}
