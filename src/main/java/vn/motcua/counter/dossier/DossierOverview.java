package vn.motcua.counter.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficialId;
import vn.motcua.platform.Option;

/**
 * What the page of a dossier says around its forms.
 *
 * @param facts all that is known of it, each with its name
 * @param course what was, where it is, and what is left
 * @param fee how the fee stands, and its amount
 * @param nextWords what the key of the next action will do; empty without one
 * @param followingNumber the number the result would get now, for who decides; null otherwise and for an empty book
 * @param queue its place among those that wait for the reader's decision; null for a reader who decides nothing
 * @param reader official who reads it; null for others
 */
public record DossierOverview(
        List<Option> facts,
        List<CourseLine> course,
        String fee,
        String nextWords,
        @Nullable String followingNumber,
        @Nullable DecisionQueue queue,
        @Nullable OfficialId reader) {

    public DossierOverview {
        facts = List.copyOf(facts);
        course = List.copyOf(course);
    }
}
