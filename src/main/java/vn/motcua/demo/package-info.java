/**
 * The demo province: Bắc Giang in 2023 with fictitious people, made by the same services a person would use.
 * Present only on the embedded database.
 */
@ApplicationModule(
        displayName = "Demo province",
        allowedDependencies = {
            "vocabulary",
            "platform",
            "worktime",
            "organisation",
            "calendar",
            "catalogue",
            "catalogue :: reference",
            "dossier",
            "dossier :: action",
            "dossier :: value",
            "feedback",
            "identity :: account",
            "identity :: signin"
        })
@NullMarked
package vn.motcua.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
