/** The application in a real browser: one life by keyboard, accessibility, and the pictures of every page. */
@NullMarked
package vn.motcua.browser;

import org.jspecify.annotations.NullMarked;
