/** The API as other systems see it: over HTTP, with a token. */
@NullMarked
package vn.motcua.api;

import org.jspecify.annotations.NullMarked;
