package vn.motcua.identity.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;

import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;

/** Office for which an official works in this session. */
@Component
public class ActingOffice {

    private static final String ATTRIBUTE = "motcua.acting-office";

    private final Organisation organisation;
    private final Clock clock;

    ActingOffice(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Offices where the official has a role today. */
    public List<Office> choices(OfficialId official) {
        return organisation.officesOf(official, LocalDate.now(clock));
    }

    /** Office chosen in this session, or else the first one; empty when the official has no role at any office today. */
    public Optional<Office> of(OfficialId official, HttpServletRequest request) {
        List<Office> choices = choices(official);
        HttpSession session = request.getSession(false);
        if (choices.size() > 1 && session != null && session.getAttribute(ATTRIBUTE) instanceof Integer chosen) {
            Optional<Office> still = choices.stream()
                    .filter(office -> office.id().value() == chosen)
                    .findFirst();
            if (still.isPresent()) {
                return still;
            }
        }
        return choices.stream().findFirst();
    }

    /**
     * Stores the chosen office in the session.
     *
     * @throws RefusedException when the official has no role at the office today
     */
    public void choose(OfficialId official, OfficeId office, HttpServletRequest request) {
        if (choices(official).stream().noneMatch(choice -> choice.id().equals(office))) {
            throw RefusedException.forbidden("organisation.actor.no-role");
        }
        request.getSession().setAttribute(ATTRIBUTE, office.value());
    }
}
