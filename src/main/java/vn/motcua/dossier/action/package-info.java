/**
 * What may happen to a dossier: one class per action, each saying who may do it in which state, and what it changes.
 */
@NamedInterface("action")
@NullMarked
package vn.motcua.dossier.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
