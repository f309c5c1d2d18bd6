@NullMarked
package vn.motcua.administration;

import org.jspecify.annotations.NullMarked;
