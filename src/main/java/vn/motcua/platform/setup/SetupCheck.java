package vn.motcua.platform.setup;

import java.util.List;

/** A bean of a module that says how far the steps are that it knows. */
@FunctionalInterface
public interface SetupCheck {

    /** The states of its steps now. */
    List<SetupState> states();
}
