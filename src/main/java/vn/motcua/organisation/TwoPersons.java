package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import vn.motcua.platform.RefusedException;

/**
 * Rule of two persons (ASVS 5.0, 2.3.5): what is risky is prepared by one administrator and applied by another. What waits
 * remembers who prepared it.
 *
 * <p>The first administrator of a province begins alone: until another official has ever been in office as an administrator,
 * nobody could confirm, so what that one does takes effect at once and is on record as done alone. From the day a second
 * administrator is in office the rule holds, also when that one leaves. An operator may suspend it until a day by
 * {@code motcua.administrator.alone-until}, for a province that has lost all administrators but one.
 */
@Component
public class TwoPersons {

    private final Organisation organisation;
    private final Clock clock;
    private final String aloneUntil;

    TwoPersons(
            Organisation organisation, Clock clock, @Value("${motcua.administrator.alone-until:}") String aloneUntil) {
        this.organisation = organisation;
        this.clock = clock;
        this.aloneUntil = aloneUntil;
    }

    /**
     * Refuses the person who prepared it, and everybody who is no official.
     *
     * @param preparedBy who prepared what is about to be applied
     * @throws RefusedException CONFLICT
     */
    public static void requireAnother(OfficialId preparedBy, Actor actor) {
        OfficialId second = actor.official();
        if (second == null || second.equals(preparedBy)) {
            throw RefusedException.conflict("organisation.refusal.two-persons");
        }
    }

    /** Whether the actor acts without a second person, because there has never been one or an operator allows it. */
    public boolean mayActAlone(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        if (!aloneUntil.isEmpty() && !today.isAfter(LocalDate.parse(aloneUntil))) {
            return true;
        }
        OfficialId first = actor.official();
        return first != null && !organisation.hadAdministratorBesides(first, today);
    }
}
