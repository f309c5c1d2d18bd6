package vn.motcua.dossier;

import java.time.Instant;

/** Published inside the transaction of every action, after its event was written. */
public record DossierChanged(DossierId dossier, int version, String event, BusinessState state, Instant happenedAt) {}
