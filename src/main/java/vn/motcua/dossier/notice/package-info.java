/** How a calendar notice finds, moves and restores dossiers: many at a time, each in its own history. */
@NullMarked
package vn.motcua.dossier.notice;

import org.jspecify.annotations.NullMarked;
