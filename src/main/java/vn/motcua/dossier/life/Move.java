package vn.motcua.dossier.life;

/** What may be done to a dossier, seen from its life: a name, a guard, and what it changes. */
public interface Move {

    /** The move's name in events and in the API, such as {@code request-supplement}. */
    default String name() {
        return Words.kebab(getClass().getSimpleName());
    }

    /** Who may do it, where, and from which states. */
    Guard guard();

    /**
     * Decides on what is asked and writes what follows into the situation's change.
     *
     * @throws vn.motcua.platform.Refusal when a rule forbids it
     */
    void decide(Situation situation);
}
