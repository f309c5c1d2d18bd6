package vn.motcua.identity.account;

import vn.motcua.organisation.Actor;

/** A client system, by its token. */
public record ClientPrincipal(Actor actor) implements ActingPrincipal {

    @Override
    public String getName() {
        return actor.name();
    }
}
