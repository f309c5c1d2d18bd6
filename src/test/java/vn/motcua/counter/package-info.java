@NullMarked
package vn.motcua.counter;

import org.jspecify.annotations.NullMarked;
