package vn.motcua.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;

import vn.motcua.platform.Formats;

/**
 * The message bundles of all faces, read once into one table for each language: a page asks for some two hundred texts. Days
 * and moments among the arguments of a sentence are written as people write them. What is neither Vietnamese nor English is
 * answered in Vietnamese.
 */
class PageWords extends AbstractMessageSource implements OwnWords.Follower {

    private final Map<String, Sentence> vietnamese = new HashMap<>();
    private final Map<String, Sentence> english = new HashMap<>();
    private final Formats inVietnamese;
    private final Formats inEnglish;
    private volatile @Nullable OwnWords own;

    /** @param bundles the files {@code <face>_vi.properties}, in UTF-8, with {@code <face>_en.properties} beside each */
    PageWords(ZoneId zone, List<Resource> bundles) throws IOException {
        Formats formats = new Formats(this, zone);
        this.inVietnamese = formats.in(Language.VIETNAMESE);
        this.inEnglish = formats.in(Language.ENGLISH);
        for (Resource bundle : bundles) {
            String face = Objects.requireNonNull(bundle.getFilename()).replace("_vi.properties", "");
            read(bundle, Language.VIETNAMESE, vietnamese);
            read(bundle.createRelative(face + "_en.properties"), Language.ENGLISH, english);
        }
    }

    private static void read(Resource bundle, Locale locale, Map<String, Sentence> table) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        texts.forEach((key, text) -> table.put(key.toString(), new Sentence(text.toString(), locale)));
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        Sentence sentence = code == null ? null : sentence(code, locale);
        if (sentence == null) {
            return null;
        }
        return arguments == null || arguments.length == 0
                ? sentence.text()
                : sentence.with(resolveArguments(arguments, locale));
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        Sentence sentence = sentence(code, locale);
        return sentence == null ? null : new MessageFormat(sentence.text(), locale);
    }

    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
        Object[] resolved = super.resolveArguments(arguments, locale);
        Object[] written = resolved == arguments ? resolved.clone() : resolved;
        Formats format = isEnglish(locale) ? inEnglish : inVietnamese;
        for (int at = 0; at < written.length; at++) {
            if (written[at] instanceof Instant moment) {
                written[at] = format.dateTime(moment);
            } else if (written[at] instanceof LocalDate day) {
                written[at] = format.date(day);
            }
        }
        return written;
    }

    @Override
    public void follow(OwnWords chosen) {
        own = chosen;
    }

    @Override
    public @Nullable String shipped(String code, Locale language) {
        Sentence sentence = table(language).get(code);
        return sentence == null ? null : sentence.text();
    }

    private @Nullable Sentence sentence(String code, @Nullable Locale locale) {
        OwnWords chosen = own;
        Sentence instead = chosen == null ? null : chosen.of(code, isEnglish(locale));
        return instead != null ? instead : table(locale).get(code);
    }

    private Map<String, Sentence> table(@Nullable Locale locale) {
        return isEnglish(locale) ? english : vietnamese;
    }

    private static boolean isEnglish(@Nullable Locale locale) {
        return locale != null && Language.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
