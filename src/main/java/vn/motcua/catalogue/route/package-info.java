/** Versions of routes as administrators write, check, try and publish them. */
@NamedInterface("route")
@NullMarked
package vn.motcua.catalogue.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
