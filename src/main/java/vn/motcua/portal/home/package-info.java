/** Home, glossary and open figures. */
@NullMarked
package vn.motcua.portal.home;

import org.jspecify.annotations.NullMarked;
