package vn.motcua.platform.setting;

import java.util.Locale;

/** The texts of the message bundles as they are shipped, whatever a province has chosen in their place. */
@FunctionalInterface
public interface ShippedWords {

    /** The text for a key of the bundles, with places for arguments as they stand; "" for an unknown key. */
    String shipped(String code, Locale language);
}
