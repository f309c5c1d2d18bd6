package vn.motcua.desk;

import java.util.Map;

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
 */
public record WorklistCounts(
        Map<DueGroup, Integer> due, int waitingForCitizen, int toReturn, int toConfirm, int submitted, int cameBack) {

    /** Upper limit of each number. */
    public static final int MOST = 100;

    public WorklistCounts {
        due = Map.copyOf(due);
    }
}
