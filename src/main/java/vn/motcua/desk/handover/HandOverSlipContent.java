package vn.motcua.desk.handover;

import java.time.Instant;
import java.util.List;

import vn.motcua.organisation.Office;

/**
 * A slip that goes with files to another office.
 *
 * @param lines in the order of giving; at least one
 */
public record HandOverSlipContent(
        HandOverSlipCode code, Office from, Office to, Instant madeAt, List<HandOverLine> lines) {

    public HandOverSlipContent {
        lines = List.copyOf(lines);
    }
}
