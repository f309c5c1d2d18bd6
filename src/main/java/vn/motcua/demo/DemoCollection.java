package vn.motcua.demo;

import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.StepKind;
import vn.motcua.catalogue.UnitRule;
import vn.motcua.dossier.action.decision.CorrectResult;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.action.desk.CollectFee;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;

/** Plays the collection of results: the result waits at the desk until somebody comes for it. */
final class DemoCollection {

    private DemoCollection() {}

    static void collect(DemoLife life) {
        RandomGenerator random = life.random();
        if (life.dossier().state() == BusinessState.RETURNED) {
            correct(life);
            return;
        }
        if (life.expects(Wish.Incident.NOT_COLLECTED)) {
            life.end();
            return;
        }
        long wait = wait(random);
        if (life.dossier().money() == MoneyState.DUE) {
            if (!life.after(wait, new CollectFee("BL-" + random.nextInt(1, 90_000)), life.atDesk(Role.CASHIER))) {
                return;
            }
            wait = 2;
        }
        int kind = random.nextInt(100);
        String collector = kind < 5 ? life.wish().collector() : null;
        boolean lost = kind >= 97;
        life.after(
                wait,
                new ReturnResult(
                        collector,
                        DemoPeople.authorisation(collector, random),
                        !lost,
                        lost ? DemoWords.SLIP_LOST : null),
                life.atDesk(Role.RETURN_DESK));
    }

    /** Waiting time of a result, in working minutes: most are collected the same or the next day, some after weeks. */
    private static long wait(RandomGenerator random) {
        int kind = random.nextInt(100);
        if (kind < 55) {
            return random.nextInt(10, 240);
        }
        if (kind < 80) {
            return random.nextInt(240, 900);
        }
        return kind < 95
                ? BusinessTime.DAY * random.nextInt(3, 11) + random.nextInt(400)
                : BusinessTime.DAY * random.nextInt(15, 55) + random.nextInt(400);
    }

    /** Plays a correction: the citizen finds a mistake at home, and the leader who decided calls the result back. */
    private static void correct(DemoLife life) {
        life.takes(Wish.Incident.CORRECTION);
        Actor leader = competentLeader(life);
        if (leader != null
                && life.after(life.random().nextInt(200, 1200), new CorrectResult(DemoWords.MISTAKE), leader)) {
            life.moved();
        }
    }

    /** The leader who corrects; corrections are planned only where the receiving office decides itself. */
    private static @Nullable Actor competentLeader(DemoLife life) {
        Office office = life.wish().office();
        OfficeId deciding = office.id();
        boolean itself = life.wish().procedureCase().route().steps().stream()
                .filter(step -> step.kind() == StepKind.APPROVAL)
                .allMatch(step -> step.unitRule() == UnitRule.COMPETENT_OFFICE);
        return itself ? life.someone(deciding, Role.LEADER) : null;
    }
}
