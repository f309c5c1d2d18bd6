/**
 * What a procedure says, apart from when it holds: the one form of the shipped files, of exported and imported catalogues and of
 * drafts.
 */
@NamedInterface("content")
@NullMarked
package vn.motcua.catalogue.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
