/**
 * The face for administrators: offices, officials, procedures, calendars and the audit of the event chain. No
 * rule of the domain lives here.
 */
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "platform :: request",
            "platform :: setting",
            "platform :: setup",
            "platform :: table",
            "worktime",
            "organisation",
            "organisation :: duty",
            "organisation :: setting",
            "organisation :: table",
            "audit",
            "calendar",
            "calendar :: file",
            "calendar :: timerule",
            "catalogue",
            "catalogue :: content",
            "catalogue :: revision",
            "catalogue :: route",
            "dossier",
            "dossier :: history",
            "duedate",
            "duedate :: notice",
            "notification",
            "history",
            "notification :: template",
            "identity :: account",
            "identity :: factor"
        })
@NullMarked
package vn.motcua.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
