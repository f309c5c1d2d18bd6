package vn.motcua.dossier;

import java.time.Instant;

import vn.motcua.dossier.value.BusinessState;
import vn.motcua.vocabulary.DossierId;

/** Published inside the transaction of every action, after its event was written. */
public record DossierChanged(DossierId dossier, int version, String event, BusinessState state, Instant happenedAt) {}
