@NullMarked
package vn.motcua.dossier.notice;

import org.jspecify.annotations.NullMarked;
