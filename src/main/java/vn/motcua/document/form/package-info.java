/** Printed forms: their content, words, codes and PDF. */
@NamedInterface("form")
@NullMarked
package vn.motcua.document.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
