package vn.motcua.administration;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import vn.motcua.organisation.Actor;

/**
 * Things of one kind that one administrator prepared and another has to confirm; each family of pages that has such things says
 * them to the page that shows them all.
 */
public interface WaitingForAnother {

    /** What waits at the offices that the actor administers, in any order. */
    List<Waiting> waiting(Actor actor, Locale locale);

    /**
     * One thing that waits.
     *
     * @param what what it is, in the reader's language
     * @param path address of the page where it is confirmed or declined
     * @param preparedBy name of who prepared it
     * @param reason why, in the words of who prepared it
     * @param own whether the reader prepared it, and therefore cannot confirm it
     */
    record Waiting(String what, String path, String preparedBy, Instant preparedAt, String reason, boolean own) {}
}
