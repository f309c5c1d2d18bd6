package vn.motcua.portal.status;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.motcua.portal.Hotline;
import vn.motcua.tracking.CitizenStatus;
import vn.motcua.tracking.StatusView;

/** Opens the pages below a slip's address for the holder of the slip; no cache and no index keeps them. */
@Component
public class SlipHolder {

    private static final String REPLACED = "replaced";

    private final CitizenStatus status;
    private final Hotline hotline;

    SlipHolder(CitizenStatus status, Hotline hotline) {
        this.status = status;
        this.hotline = hotline;
    }

    /** The dossier of the slip; empty for an unknown token. */
    public Optional<StatusView> open(
            String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        keepNowhere(response);
        Optional<StatusView> found = status.byToken(token, request.getRemoteAddr());
        found.ifPresentOrElse(
                dossier -> {
                    model.addAttribute("token", token);
                    model.addAttribute("code", dossier.code());
                },
                () -> model.addAttribute(REPLACED, status.replaced(token).orElse(null)));
        model.addAttribute("hotline", hotline.number());
        return found;
    }

    /** The page for a slip that was replaced or never existed. */
    public String refused(HttpServletResponse response, Model model) {
        boolean replaced = model.getAttribute(REPLACED) != null;
        response.setStatus((replaced ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
        return "portal/no-slip";
    }

    /** Sets the headers that keep a response out of caches and indexes. */
    public static void keepNowhere(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }
}
