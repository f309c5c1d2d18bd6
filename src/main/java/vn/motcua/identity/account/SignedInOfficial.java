package vn.motcua.identity.account;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import org.springframework.context.i18n.LocaleContextHolder;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.platform.SignedIn;

/**
 * Principal of one request: an official who works for one office.
 *
 * @param account the principal stored in the session
 * @param actor the actor of the official
 * @param office the office the official works for
 * @param lockAfter the idle time after which the desk is locked
 */
public record SignedInOfficial(AccountPrincipal account, Actor actor, Office office, Duration lockAfter)
        implements ActingPrincipal, SignedIn {

    static final Set<Role> HANDING_OVER =
            EnumSet.of(Role.RECEPTION, Role.SPECIALIST, Role.DIVISION_HEAD, Role.LEADER, Role.CLERK, Role.RETURN_DESK);
    private static final Set<Role> AT_A_DESK = EnumSet.of(
            Role.GUIDE,
            Role.RECEPTION,
            Role.CASHIER,
            Role.SPECIALIST,
            Role.DIVISION_HEAD,
            Role.CLERK,
            Role.RETURN_DESK);
    private static final Set<Role> WATCHING = EnumSet.of(Role.SUPERVISOR, Role.INSPECTOR);

    @Override
    public String getName() {
        return account.username();
    }

    @Override
    public String displayName() {
        return actor.name();
    }

    @Override
    public String officeName() {
        return office.nameIn(LocaleContextHolder.getLocale().getLanguage());
    }

    @Override
    public String accountName() {
        return account.username();
    }

    @Override
    public boolean mayEnter(Area area) {
        return mayEnter(actor, area);
    }

    private static boolean mayEnter(Actor actor, Area area) {
        return actor.hasAny(
                switch (area) {
                    case WORK -> Role.WORKING;
                    case RECEPTION -> EnumSet.of(Role.RECEPTION);
                    case HANDOVER -> HANDING_OVER;
                    case RETURN -> EnumSet.of(Role.RETURN_DESK);
                    case QUEUE -> EnumSet.of(Role.RECEPTION, Role.RETURN_DESK, Role.GUIDE, Role.CASHIER);
                    case REGISTER -> Role.KEEPING_REGISTER;
                    case SUPERVISION -> Role.SUPERVISING;
                    case ADMINISTRATION -> Role.ADMINISTERING;
                });
    }

    /** Address of this official's start page. */
    public String home() {
        return home(actor);
    }

    /**
     * Address of an actor's start page: the administration for administrators, the overview for supervisors and
     * inspectors (also for the head of a centre who only signs at times), and the worklist for officials with work at a
     * desk.
     */
    public static String home(Actor actor) {
        if (!mayEnter(actor, Area.WORK)) {
            return "/quan-tri";
        }
        boolean watches = actor.hasAny(WATCHING) && !actor.hasAny(AT_A_DESK);
        return watches ? "/giam-sat" : "/quay";
    }
}
