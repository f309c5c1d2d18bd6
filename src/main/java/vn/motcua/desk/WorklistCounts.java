package vn.motcua.desk;

import java.util.Map;

/**
 * How much waits at an actor's desk. Nothing is counted past {@value #MOST}: more than {@code 99} reads "99+".
 *
 * @param due of the steps at work, by how near the promised day is; every group is there
 * @param waitingForCitizen received here and waiting for papers or a payment
 * @param toReturn results on the shelf
 * @param toConfirm hand-overs given to this desk and not taken yet
 * @param submitted handed in online or by post and waiting for reception
 */
public record WorklistCounts(
        Map<DueGroup, Integer> due, int waitingForCitizen, int toReturn, int toConfirm, int submitted) {

    /** No count goes past this. */
    public static final int MOST = 100;

    public WorklistCounts {
        due = Map.copyOf(due);
    }
}
