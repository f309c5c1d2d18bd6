package vn.motcua.identity.account;

import org.springframework.security.core.AuthenticatedPrincipal;

import vn.motcua.organisation.Actor;

/** Principal with an actor. It is made anew for every request and never stored in a session. */
public interface ActingPrincipal extends AuthenticatedPrincipal {

    Actor actor();
}
