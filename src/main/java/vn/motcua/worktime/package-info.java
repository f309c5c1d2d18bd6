/**
 * Calendars, time limits, due moments and their explanations, day by day. Pure Java without Spring and database; every
 * date that is promised to a citizen is computed here and nowhere else.
 */
@ApplicationModule(
        displayName = "Working time",
        allowedDependencies = {"vocabulary"})
@NullMarked
package vn.motcua.worktime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
