@NullMarked
package vn.motcua.queue;

import org.jspecify.annotations.NullMarked;
