package vn.motcua.dossier.fact;

import java.time.Instant;

import vn.motcua.organisation.Role;

/**
 * The file is offered to another desk or office; it stays in the custody of the giver until it is taken.
 */
public record HandOverGiven(
        int stepNo, int fromOfficeId, String fromName, int toOfficeId, Role toRole, Instant givenAt) {}
