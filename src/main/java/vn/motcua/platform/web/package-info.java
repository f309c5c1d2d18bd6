/** What all pages share: language, request ids, security headers, error pages, binding of forms, the frame of a page. */
@NullMarked
package vn.motcua.platform.web;

import org.jspecify.annotations.NullMarked;
