@NullMarked
package vn.motcua.vocabulary;

import org.jspecify.annotations.NullMarked;
