/** Pages of offices and their calendars. */
@NullMarked
package vn.motcua.portal.office;

import org.jspecify.annotations.NullMarked;
