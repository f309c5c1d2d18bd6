/**
 * Small value types that all modules use: names, citizen and tax numbers, telephone numbers, money, dossier codes, and
 * the folding of Vietnamese text for search. Pure Java: no Spring, no database.
 */
@ApplicationModule(
        displayName = "Vocabulary",
        allowedDependencies = {})
@NullMarked
package vn.motcua.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
