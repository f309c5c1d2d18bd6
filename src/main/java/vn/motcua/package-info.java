/** Motcua, a web application for one-stop-shop offices; each package below is a module with walls that a test keeps up. */
@NullMarked
package vn.motcua;

import org.jspecify.annotations.NullMarked;
