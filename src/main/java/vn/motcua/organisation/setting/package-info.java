/** Changes of settings by administrators of the province. */
@NamedInterface("setting")
@NullMarked
package vn.motcua.organisation.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
