@NullMarked
package vn.motcua.demo;

import org.jspecify.annotations.NullMarked;
