/** The application as a whole, under ill treatment. */
@NullMarked
package vn.motcua.resilience;

import org.jspecify.annotations.NullMarked;
