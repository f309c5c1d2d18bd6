@NullMarked
package vn.motcua.supervision;

import org.jspecify.annotations.NullMarked;
