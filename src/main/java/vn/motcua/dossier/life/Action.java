package vn.motcua.dossier.life;

import org.springframework.modulith.NamedInterface;

/**
 * Something done to a dossier, with what the actor says about it: the form of a page and the body of an API request. The class
 * of an action holds all there is to know of it: from which states, by whom and where (its guard), and what it changes, writes
 * into the ledgers and tells the citizen.
 */
@NamedInterface("action")
public interface Action {

    /** The name in events and in the API, such as {@code request-supplement}. */
    default String name() {
        return DossierWords.kebab(getClass().getSimpleName());
    }

    /** Who may do it, where, and from which states. */
    Guard guard();

    /** Whether whoever did it may take it back as long as nobody has acted on it. */
    default boolean recallable() {
        return false;
    }

    /** Whether it takes a number of a book, which is given back when the rest fails: it needs a transaction around all of it. */
    default boolean numbers() {
        return false;
    }

    /**
     * Decides on what is asked and changes the dossier of the context.
     *
     * @throws vn.motcua.platform.RefusedException when a rule forbids it
     */
    void decide(ActionContext context);
}
