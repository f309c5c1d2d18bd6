/** Calendars of nation, province and offices by year: versions, drafts, files, and time rules. */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "platform :: setup",
            "platform :: table",
            "worktime",
            "organisation"
        })
@NullMarked
package vn.motcua.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
