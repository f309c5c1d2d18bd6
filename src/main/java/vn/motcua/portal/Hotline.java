package vn.motcua.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.setting.Setting;
import vn.motcua.platform.setting.SettingGroup;
import vn.motcua.platform.setting.SettingSource;
import vn.motcua.platform.setting.SettingType;
import vn.motcua.platform.setting.Settings;

/** Telephone for questions of citizens: the one chosen, else the service centre's, or the province's where there is none. */
@Component
public class Hotline implements SettingSource {

    private final Organisation organisation;
    private final Settings settings;
    private final Setting<String> setting;

    Hotline(Organisation organisation, Settings settings) {
        this.organisation = organisation;
        this.settings = settings;
        this.setting = Setting.of("hotline", SettingGroup.PROVINCE, SettingType.telephone(), () -> {
            String derived = ofOffices();
            return derived == null ? "" : derived;
        });
    }

    /**
     * The number in groups as it is read out, {@code 0204 000 0021}; null while no offices are loaded or none has a
     * telephone.
     */
    @Nullable
    public String number() {
        return settings.chosen(setting).orElseGet(this::ofOffices);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(setting);
    }

    private @Nullable String ofOffices() {
        return number(OfficeKind.SERVICE_CENTRE, number(OfficeKind.PROVINCE, null));
    }

    private @Nullable String number(OfficeKind kind, @Nullable String otherwise) {
        return organisation.offices().stream()
                .filter(office -> office.kind() == kind && office.phone() != null)
                .map(Office::phone)
                .findFirst()
                .orElse(otherwise);
    }
}
