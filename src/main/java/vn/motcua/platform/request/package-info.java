/** Requests that are carried out once, however often they are sent. */
@NamedInterface("request")
@NullMarked
package vn.motcua.platform.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
