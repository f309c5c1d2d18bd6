/** Search in everyday words: ranking in memory, and the words that people use, as data. */
@NamedInterface("search")
@NullMarked
package vn.motcua.catalogue.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
