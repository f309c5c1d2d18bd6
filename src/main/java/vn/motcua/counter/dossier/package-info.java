/** Page of a dossier and its actions. */
@NullMarked
package vn.motcua.counter.dossier;

import org.jspecify.annotations.NullMarked;
