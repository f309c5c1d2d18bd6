package vn.motcua.platform.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.platform.setting.Settings;
import vn.motcua.platform.setting.ShippedWords;
import vn.motcua.platform.setting.WordSetting;

/**
 * Texts of the message bundles that a province has chosen otherwise: settings whose keys {@link WordSetting} makes. The bundles
 * are read long before the database can be asked, so they follow these once everything has started.
 */
@Component
class OwnWords implements ShippedWords, SmartInitializingSingleton {

    private final Settings settings;
    private final MessageSource words;
    private volatile Copy copy = new Copy(new Object(), Map.of(), Map.of());

    OwnWords(Settings settings, MessageSource words) {
        this.settings = settings;
        this.words = words;
    }

    /** A message source that is told of them. */
    interface Follower {

        void follow(OwnWords own);

        /** The text as it is shipped; null for none. */
        @Nullable
        String shipped(String code, Locale language);
    }

    /** @param edition of the settings they were taken from */
    private record Copy(Object edition, Map<String, Sentence> vietnamese, Map<String, Sentence> english) {}

    @Override
    public void afterSingletonsInstantiated() {
        if (words instanceof Follower follower) {
            follower.follow(this);
        }
    }

    @Override
    public String shipped(String code, Locale language) {
        String text = words instanceof Follower follower ? follower.shipped(code, language) : null;
        return text == null ? "" : text.replace("''", "'");
    }

    /** The text chosen for a key of the bundles; null where the shipped one holds. */
    @Nullable
    Sentence of(String code, boolean english) {
        Object edition = settings.edition();
        Copy current = copy;
        if (current.edition() != edition) {
            current = new Copy(edition, read(Language.VIETNAMESE), read(Language.ENGLISH));
            copy = current;
        }
        return (english ? current.english() : current.vietnamese()).get(code);
    }

    private Map<String, Sentence> read(Locale language) {
        Map<String, Sentence> table = new HashMap<>();
        settings.stored().forEach(stored -> {
            String code = WordSetting.code(stored.key(), language);
            String text = stored.value();
            if (code != null && text != null) {
                table.put(code, new Sentence(text, language));
            }
        });
        return Map.copyOf(table);
    }
}
