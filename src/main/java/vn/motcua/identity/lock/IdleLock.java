package vn.motcua.identity.lock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.identity.account.AccountPrincipal;
import vn.motcua.identity.account.SignInSettings;
import vn.motcua.organisation.Office;

/**
 * Lock of an idle desk (threat T8). A session that was idle for too long is locked: its requests count as
 * unauthenticated at every address until its official has typed the password again. The session and its attributes are
 * kept. Requests that pages send by themselves do not count as use.
 */
@Component
public class IdleLock {

    /** Path of the page that unlocks a desk. */
    public static final String PATH = "/khoa-man-hinh";

    /** Value of the header {@value #SENT_BY} in requests that a script sends without the user. */
    static final String BY_ITSELF = "poll";

    public static final String SENT_BY = "X-Requested-With";

    private static final String LOCKED = "motcua.locked";
    private static final String ACTIVE = "motcua.active-at";
    private static final String FROM = "motcua.locked-at-page";
    private static final String FORM = "motcua.locked-form";
    private static final String WHO = IdleLock.class.getName();

    /**
     * Divisor of the idle time: the moment of last use is stored at most once per that part of it, to save a statement
     * per request.
     */
    private static final int PARTS = 20;

    private final SignInSettings settings;
    private final Clock clock;

    IdleLock(SignInSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Idle time after which a desk of the office is locked. */
    public Duration after(Office office) {
        return settings.lockAfter(office.kind());
    }

    /**
     * Whether the session of this request is locked. A session that was idle for too long is locked by this call;
     * otherwise the request counts as use of the session.
     */
    public boolean holds(HttpServletRequest request, AccountPrincipal principal, Office office) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return false;
        }
        Instant now = clock.instant();
        Duration after = after(office);
        Instant active = session.getAttribute(ACTIVE) instanceof Instant last ? last : null;
        if (active != null && now.isAfter(active.plus(after))) {
            close(session);
        }
        if (session.getAttribute(LOCKED) != null) {
            request.setAttribute(WHO, principal);
            return true;
        }
        boolean used = !BY_ITSELF.equals(request.getHeader(SENT_BY));
        if (active == null || used && now.isAfter(active.plus(after.dividedBy(PARTS)))) {
            session.setAttribute(ACTIVE, now);
        }
        return false;
    }

    /** Holder of the locked session of this request; empty when the session is not locked. */
    public static Optional<AccountPrincipal> holder(HttpServletRequest request) {
        return Optional.ofNullable((AccountPrincipal) request.getAttribute(WHO));
    }

    /**
     * Locks the session at once and forgets the page and form kept by an earlier lock.
     *
     * @param page path to go on to after unlocking, or null
     */
    public void lock(HttpServletRequest request, @Nullable String page) {
        HttpSession session = request.getSession();
        close(session);
        session.setAttribute(FROM, page);
    }

    private static void close(HttpSession session) {
        if (session.getAttribute(LOCKED) == null) {
            session.setAttribute(LOCKED, Boolean.TRUE);
            session.removeAttribute(FROM);
            session.removeAttribute(FORM);
        }
    }

    /** Unlocks the session and changes its id. */
    public void unlock(HttpServletRequest request) {
        HttpSession session = request.getSession();
        session.removeAttribute(LOCKED);
        session.setAttribute(ACTIVE, clock.instant());
        request.changeSessionId();
    }

    /**
     * Removes all lock data of the previous holder when an official signs in to the session.
     *
     * @param formKept whether a form in the session is this official's
     */
    public void begin(HttpSession session, boolean formKept) {
        for (String each : new String[] {LOCKED, ACTIVE, FROM}) {
            session.removeAttribute(each);
        }
        if (!formKept) {
            session.removeAttribute(FORM);
        }
    }

    /** Stores the page that was requested while the session was locked. */
    static void goOnTo(HttpServletRequest request, String page) {
        request.getSession().setAttribute(FROM, page);
    }

    /** Page to go on to after unlocking; it is removed from the session. */
    public static Optional<String> page(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object page = session.getAttribute(FROM);
        session.removeAttribute(FROM);
        return Optional.ofNullable((String) page);
    }

    /** Stores a form that was sent while the session was locked, encrypted. */
    static void keep(HttpServletRequest request, byte[] sealed) {
        request.getSession().setAttribute(FORM, sealed);
    }

    /** Encrypted form that was sent while the session was last locked; null without one. */
    static byte @Nullable [] kept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(FORM) instanceof byte[] sealed ? sealed : null;
    }
}
