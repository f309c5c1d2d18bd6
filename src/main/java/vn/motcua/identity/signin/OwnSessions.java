package vn.motcua.identity.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountPrincipal;
import vn.motcua.identity.account.Accounts;
import vn.motcua.platform.Sha256;

/** Sessions of an account, on whichever instance they began (ASVS 5.0, 7.5.2). */
@Component
class OwnSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Accounts accounts;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /**
     * A session of one's own.
     *
     * @param mark names it on a page; its id is a secret of the browser
     * @param network network it began from; empty where it is not known
     * @param used moment of the last request, to the minute
     * @param present whether it is the one that asks
     */
    public record OwnSession(String mark, Instant begun, Instant used, String network, boolean present) {}

    /** Sessions that have not ended, the newest first. */
    List<OwnSession> of(AccountPrincipal principal, String present) {
        Account account = accounts.find(principal.account()).orElseThrow();
        return found(principal).entrySet().stream()
                .flatMap(each -> shown(each.getValue()).stream()
                        .filter(shown -> shown.getPrincipal() instanceof AccountPrincipal held
                                && held.account() == account.id()
                                && account.keepsSession(held.signedInAt()))
                        .map(shown -> own(each.getKey(), each.getValue(), shown, present)))
                .sorted(Comparator.comparing(OwnSession::begun).reversed())
                .toList();
    }

    private static OwnSession own(String id, Session session, Authentication shown, String present) {
        Instant begun =
                shown.getPrincipal() instanceof AccountPrincipal held ? held.signedInAt() : session.getCreationTime();
        String network = shown.getDetails() instanceof String known ? known : "";
        return new OwnSession(mark(id), begun, session.getLastAccessedTime(), network, id.equals(present));
    }

    /** Ends one of one's own sessions; one that has ended already, or is nobody's, is none. */
    void end(AccountPrincipal principal, String mark) {
        found(principal).keySet().stream().filter(id -> mark(id).equals(mark)).forEach(sessions::deleteById);
    }

    private Map<String, ? extends Session> found(AccountPrincipal principal) {
        return sessions.findByPrincipalName(principal.username());
    }

    private static Optional<Authentication> shown(Session session) {
        Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext held
                ? Optional.ofNullable(held.getAuthentication())
                : Optional.empty();
    }

    private static String mark(String id) {
        return HexFormat.of().formatHex(Sha256.of(id), 0, 8);
    }
}
