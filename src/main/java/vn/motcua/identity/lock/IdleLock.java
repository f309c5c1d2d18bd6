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
import vn.motcua.identity.account.IdentityProperties;
import vn.motcua.organisation.Office;

/**
 * The lock of a desk that somebody has left (threat T8). A session nobody has used for a while is locked: whoever asks with
 * it is a stranger, whatever the address, until its official has typed the password again. The session itself and what it
 * holds stay. What pages ask for by themselves is no use.
 */
@Component
public class IdleLock {

    /** The address of the page that unlocks a desk. */
    public static final String PATH = "/khoa-man-hinh";

    /** What scripts that ask by themselves say of it. */
    static final String BY_ITSELF = "poll";

    public static final String SENT_BY = "X-Requested-With";

    private static final String LOCKED = "motcua.locked";
    private static final String ACTIVE = "motcua.active-at";
    private static final String FROM = "motcua.locked-at-page";
    private static final String FORM = "motcua.locked-form";
    private static final String WHO = IdleLock.class.getName();

    /** The last use is written down at most once in this part of the time, to spare every request a statement. */
    private static final int PARTS = 20;

    private final IdentityProperties properties;
    private final Clock clock;

    IdleLock(IdentityProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** After so long without use a desk of that office is locked. */
    public Duration after(Office office) {
        return properties.lockAfter(office.kind());
    }

    /**
     * Whether the session of this request is locked, or is from now on since nobody used it for long; otherwise the request
     * counts as use of it.
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

    /** Whose locked session this request came with; empty when it is not locked. */
    public static Optional<AccountPrincipal> holder(HttpServletRequest request) {
        return Optional.ofNullable((AccountPrincipal) request.getAttribute(WHO));
    }

    /** Locks the session at once; what is asked for meanwhile is told apart from what was kept before. */
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

    /** Opens it again, under a new number. */
    public void unlock(HttpServletRequest request) {
        HttpSession session = request.getSession();
        session.removeAttribute(LOCKED);
        session.setAttribute(ACTIVE, clock.instant());
        request.changeSessionId();
    }

    /** Nothing of whoever sat here before is left for somebody who signs in over it. */
    public void begin(HttpSession session) {
        for (String each : new String[] {LOCKED, ACTIVE, FROM, FORM}) {
            session.removeAttribute(each);
        }
    }

    /** Remembers the page that was asked for. */
    static void goOnTo(HttpServletRequest request, String page) {
        request.getSession().setAttribute(FROM, page);
    }

    /** The page to go on with, once. */
    public static Optional<String> page(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object page = session.getAttribute(FROM);
        session.removeAttribute(FROM);
        return Optional.ofNullable((String) page);
    }

    /** Holds a form that was sent while locked, sealed. */
    static void keep(HttpServletRequest request, byte[] sealed) {
        request.getSession().setAttribute(FORM, sealed);
    }

    /** The form that was sent while the session was locked last; null without one. */
    static byte @Nullable [] kept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(FORM) instanceof byte[] sealed ? sealed : null;
    }
}
