package vn.motcua.platform.request;

import jakarta.servlet.http.HttpServletRequest;

/** Tells the browsers of officials from those of citizens. */
@FunctionalInterface
public interface OfficialsBrowsers {

    /** Whether an official is signed in, or signed in lately, in the browser that sent a request. */
    boolean isOfficials(HttpServletRequest request);
}
