/** What a province changes while the application runs: values by key, above what is configured. */
@NamedInterface("setting")
@NullMarked
package vn.motcua.platform.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
