package vn.motcua.platform.setup;

import java.util.Arrays;
import java.util.List;

/**
 * State of one step.
 *
 * @param done whether nothing is missing
 * @param facts arguments of the sentence that says how far it is
 */
public record SetupState(SetupStep step, boolean done, List<Object> facts) {

    public SetupState {
        facts = List.copyOf(facts);
    }

    public static SetupState of(SetupStep step, boolean done, Object... facts) {
        return new SetupState(step, done, Arrays.asList(facts));
    }
}
