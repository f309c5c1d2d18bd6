package vn.motcua.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.function.SingletonSupplier;

import vn.motcua.platform.Formats;

/** The message bundles; days and moments among the arguments of a sentence are written as people write them. */
class PageWords extends ResourceBundleMessageSource {

    private final SingletonSupplier<Formats> formats;

    PageWords(ZoneId zone) {
        this.formats = SingletonSupplier.of(() -> new Formats(this, zone));
    }

    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
        Formats format = formats.obtain().in(locale == null ? Language.VIETNAMESE : locale);
        return Arrays.stream(super.resolveArguments(arguments, locale))
                .map(each -> each instanceof Instant moment
                        ? format.dateTime(moment)
                        : each instanceof LocalDate day ? format.date(day) : each)
                .toArray();
    }
}
