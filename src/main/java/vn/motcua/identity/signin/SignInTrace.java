package vn.motcua.identity.signin;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.SignIns;
import vn.motcua.identity.account.TriesElsewhere;
import vn.motcua.platform.Formats;
import vn.motcua.platform.Notice;
import vn.motcua.platform.request.ClientNetwork;

/**
 * Reads where a sign-in comes from, and leaves its trace: the browser is known from then on, and the official is told of wrong
 * passwords typed elsewhere since the last visit.
 */
@Component
public class SignInTrace implements AuthenticationDetailsSource<HttpServletRequest, SignInOrigin> {

    private final KnownBrowsers browsers;
    private final SignIns signIns;
    private final Formats formats;

    SignInTrace(KnownBrowsers browsers, SignIns signIns, Formats formats) {
        this.browsers = browsers;
        this.signIns = signIns;
        this.formats = formats;
    }

    @Override
    public SignInOrigin buildDetails(HttpServletRequest request) {
        return new SignInOrigin(ClientNetwork.of(request.getRemoteAddr()), browsers.cookie(request));
    }

    /**
     * Leaves the trace of a sign-in.
     *
     * @param locale language of the official
     * @return what the next page has to tell the official
     */
    Optional<Notice> leave(Account account, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        browsers.remember(request, response, account);
        return signIns.record(account.id(), ClientNetwork.of(request.getRemoteAddr()))
                .map(tries -> notice(tries, formats.in(locale)));
    }

    private static Notice notice(TriesElsewhere tries, Formats formats) {
        String key = "identity.tries-elsewhere" + (tries.since() == null ? ".first" : "")
                + (tries.count() == 1 ? ".one" : ".many");
        return Notice.warning(
                key,
                formats.number(tries.count()),
                formats.dateTime(tries.lastAt()),
                tries.lastFrom(),
                formats.dateTime(tries.since()));
    }

    /** Shows a notice on the page that the redirect goes to. */
    static void show(Notice notice, String redirect, HttpServletRequest request, HttpServletResponse response) {
        FlashMap next = new FlashMap();
        next.put(Notice.ATTRIBUTE, notice);
        URI target = URI.create(redirect); // within the application, or the whole address that was asked for before
        next.setTargetRequestPath((target.isAbsolute() ? "" : request.getContextPath()) + target.getPath());
        new SessionFlashMapManager().saveOutputFlashMap(next, request, response);
    }
}
