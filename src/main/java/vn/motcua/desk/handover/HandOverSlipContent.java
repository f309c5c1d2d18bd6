package vn.motcua.desk.handover;

import java.time.Instant;
import java.util.List;

import vn.motcua.organisation.Office;

/**
 * Content of a slip that goes with files to another office.
 *
 * @param lines files in order of hand-over; at least one
 */
public record HandOverSlipContent(
        HandOverSlipCode code, Office from, Office to, Instant madeAt, List<HandOverLine> lines) {

    public HandOverSlipContent {
        lines = List.copyOf(lines);
    }
}
