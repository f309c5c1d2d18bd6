/** Printed papers as they were handed out, encrypted and sealed. */
@NullMarked
package vn.motcua.document.store;

import org.jspecify.annotations.NullMarked;
