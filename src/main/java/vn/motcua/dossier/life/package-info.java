/**
 * The aggregate and its history: the dossier is the summary of its events, and both are written in one transaction.
 * Internal to the module.
 */
@NamedInterface("life")
@NullMarked
package vn.motcua.dossier.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
