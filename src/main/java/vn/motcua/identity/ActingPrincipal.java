package vn.motcua.identity;

import org.springframework.security.core.AuthenticatedPrincipal;

import vn.motcua.organisation.Actor;

/** A principal that can act: made anew for every request, never kept in a session. */
interface ActingPrincipal extends AuthenticatedPrincipal {

    Actor actor();
}
