/** Calendars of the nation, the province and the offices by year: versions, drafts, files, and the rules of how time is counted. */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"vocabulary", "platform", "platform :: table", "worktime", "organisation"})
@NullMarked
package vn.motcua.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
