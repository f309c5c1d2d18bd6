package vn.motcua.identity.account;

import vn.motcua.organisation.Actor;

/** Principal of a client system that its bearer token identified. */
public record ClientPrincipal(Actor actor) implements ActingPrincipal {

    @Override
    public String getName() {
        return actor.name();
    }
}
