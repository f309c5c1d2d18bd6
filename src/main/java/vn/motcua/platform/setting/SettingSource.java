package vn.motcua.platform.setting;

import java.util.List;

/** A bean that asks for settings, and says which. */
@FunctionalInterface
public interface SettingSource {

    /** The settings it asks for, in the order in which they are listed. */
    List<Setting<?>> settings();
}
