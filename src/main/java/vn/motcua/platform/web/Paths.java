package vn.motcua.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Which part of the application a request is for. */
final class Paths {

    private Paths() {}

    /** The path the client asked for, without the context path, also while an error is being worded. */
    static String asked(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String original ? original : request.getRequestURI();
        String context = request.getContextPath();
        return path.startsWith(context) ? path.substring(context.length()) : path;
    }

    /** Whether a machine is asking: its errors are problems by RFC 9457, not pages. */
    static boolean ofApi(HttpServletRequest request) {
        return asked(request).startsWith("/api/");
    }
}
