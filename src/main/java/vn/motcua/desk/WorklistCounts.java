package vn.motcua.desk;

import java.util.Map;

import vn.motcua.catalogue.StepKind;

/**
 * Amount of work at an actor's desk. Numbers are not counted beyond {@value #MOST}: more than {@code 99} is shown as
 * "99+".
 *
 * @param due number of active steps by distance of the promised day; has every group
 * @param waitingForCitizen dossiers received here that wait for papers or a payment
 * @param toReturn results on the shelf
 * @param toConfirm files handed over to this desk and not yet taken
 * @param cameBack active steps whose file was sent back or not taken
 * @param submitted submissions made online or by post that wait for reception
 * @param holders number of active steps by the id of their holder, 0 for nobody
 * @param versions number of active steps by the id of their procedure's version
 * @param kinds number of active steps by their kind
 */
public record WorklistCounts(
        Map<DueGroup, Integer> due,
        int waitingForCitizen,
        int toReturn,
        int toConfirm,
        int submitted,
        int cameBack,
        Map<Integer, Integer> holders,
        Map<Integer, Integer> versions,
        Map<StepKind, Integer> kinds) {

    /** Upper limit of each number. */
    public static final int MOST = 100;

    public WorklistCounts {
        due = Map.copyOf(due);
        holders = Map.copyOf(holders);
        versions = Map.copyOf(versions);
        kinds = Map.copyOf(kinds);
    }

    /** Number of active steps; not counted beyond {@value #MOST}. */
    public int all() {
        return Math.min(MOST, due.values().stream().mapToInt(Integer::intValue).sum());
    }
}
