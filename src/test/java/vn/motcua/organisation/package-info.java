@NullMarked
package vn.motcua.organisation;

import org.jspecify.annotations.NullMarked;
