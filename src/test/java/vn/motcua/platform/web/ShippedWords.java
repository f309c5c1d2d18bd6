package vn.motcua.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of all pages, without an application around them. */
public final class ShippedWords {

    private ShippedWords() {}

    public static MessageSource load(ZoneId zone) {
        try {
            return new PageWords(
                    zone,
                    List.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath:messages/*_vi.properties")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
