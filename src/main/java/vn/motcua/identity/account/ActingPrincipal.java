package vn.motcua.identity.account;

import org.springframework.security.core.AuthenticatedPrincipal;

import vn.motcua.organisation.Actor;

/** A principal that can act: made anew for every request, never kept in a session. */
public interface ActingPrincipal extends AuthenticatedPrincipal {

    Actor actor();
}
