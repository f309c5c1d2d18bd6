/** The application in a process of its own, under ill treatment. */
@NullMarked
package vn.motcua.application;

import org.jspecify.annotations.NullMarked;
