package vn.motcua.identity;

import vn.motcua.organisation.Actor;

/** A client system, by its token. */
record ClientPrincipal(Actor actor) implements ActingPrincipal {

    @Override
    public String getName() {
        return actor.name();
    }
}
