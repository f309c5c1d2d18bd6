package vn.motcua.platform.web;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriUtils;

import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.SignedIn;

/**
 * What the layout needs to know of the request it frames; templates call it {@code #frame}. Its links are paths with
 * query, kept encoded, and never leave this application.
 */
@Component
public class PageFrame {

    /** Parameter with the cursor of a list's page. */
    private static final String AFTER = "after";

    /** The official who is signed in, or null for a citizen. */
    public @Nullable SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn official ? official : null;
    }

    /** Whether the navigation shows a part, by the name of a {@link SignedIn.Area}. */
    public boolean shows(String area) {
        SignedIn official = signedIn();
        return official != null && official.mayEnter(SignedIn.Area.valueOf(area));
    }

    /** Where this reader starts: an official's first part of the navigation, a citizen's home page. */
    public String home() {
        if (shows("WORK")) {
            return "/quay";
        }
        if (shows("SUPERVISION")) {
            return "/giam-sat";
        }
        return shows("ADMINISTRATION") ? "/quan-tri" : "/";
    }

    /** {@code page} when this is the page of that path, {@code true} when it lies below it, otherwise null. */
    public @Nullable String current(String path) {
        String asked = Paths.asked(request());
        if (asked.equals(path)) {
            return "page";
        }
        return !"/".equals(path) && asked.startsWith(path + "/") ? "true" : null;
    }

    /** Whether the navigation shows that path as the reader's place; the desk's own page is not the place of those below it. */
    public boolean here(String path) {
        String current = current(path);
        return "page".equals(current) || current != null && !"/quay".equals(path);
    }

    /** This page in another language, with its query. */
    public String inLanguage(String language) {
        return with(Language.NAME, language);
    }

    /** This page with one parameter of its query replaced, or taken out when the value is null. */
    public String with(String name, @Nullable Object value) {
        return with(name, value, name);
    }

    /** This page sorted otherwise, from its first row on. */
    public String sortedBy(String order) {
        return with("sort", order, AFTER);
    }

    private static String with(String name, @Nullable Object value, String dropped) {
        HttpServletRequest request = request();
        StringBuilder link = new StringBuilder(request.getContextPath())
                .append(Paths.asked(request).replaceFirst("^/{2,}", "/"));
        String query = request.getQueryString();
        char next = '?';
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            String parameter = pair.split("=", 2)[0];
            if (!pair.isEmpty() && !parameter.equals(name) && !parameter.equals(dropped)) {
                link.append(next).append(pair);
                next = '&';
            }
        }
        if (value != null) {
            link.append(next)
                    .append(name)
                    .append('=')
                    .append(UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
        }
        return link.toString();
    }

    /** The first page of the list that this page continues, see {@link KeysetPage}; null on the first page. */
    public @Nullable String first() {
        String after = request().getParameter(AFTER);
        return after == null || after.isBlank() ? null : with(AFTER, null);
    }

    /** The id of this request, for the reader to tell the help desk. */
    public String requestId() {
        return RequestId.of(request());
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
