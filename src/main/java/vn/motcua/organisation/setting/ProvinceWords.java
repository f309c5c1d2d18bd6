package vn.motcua.organisation.setting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.motcua.platform.setting.Setting;
import vn.motcua.platform.setting.SettingGroup;
import vn.motcua.platform.setting.SettingSource;
import vn.motcua.platform.setting.SettingType;
import vn.motcua.platform.setting.ShippedWords;
import vn.motcua.platform.setting.WordSetting;
import vn.motcua.vocabulary.InvalidValueException;

/** The name of the service on every page, and that of the division on papers and its seal, in both languages. */
@Component
class ProvinceWords implements SettingSource {

    private static final int LONGEST = 80;
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    private final ShippedWords shipped;

    ProvinceWords(ShippedWords shipped) {
        this.shipped = shipped;
    }

    @Override
    public List<Setting<?>> settings() {
        return Stream.of("common.service", "document.one-stop-division")
                .flatMap(code -> LANGUAGES.stream().<Setting<?>>map(language -> words(code, language)))
                .toList();
    }

    private Setting<String> words(String code, Locale language) {
        return Setting.of(
                WordSetting.key(code, language),
                SettingGroup.PROVINCE,
                SettingType.line(LONGEST, ProvinceWords::checked),
                () -> shipped.shipped(code, language));
    }

    private static String checked(String text) {
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            throw new InvalidValueException("common.setting.braces");
        }
        return text;
    }
}
