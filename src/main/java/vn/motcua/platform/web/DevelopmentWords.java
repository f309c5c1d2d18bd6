package vn.motcua.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** The message bundles of a folder of sources, read again when one of its files has changed: for development only. */
class DevelopmentWords implements MessageSource, OwnWords.Follower {

    private record Read(FileTime changed, PageWords words) {}

    private final ZoneId zone;
    private final Path folder;
    private @Nullable Read read;
    private @Nullable OwnWords own;

    DevelopmentWords(ZoneId zone, Path folder) {
        this.zone = zone;
        this.folder = folder;
    }

    @Override
    public synchronized void follow(OwnWords chosen) {
        own = chosen;
        read = null;
    }

    @Override
    public @Nullable String shipped(String code, Locale language) {
        return words().shipped(code, language);
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        return words().getMessage(code, arguments, otherwise, locale);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale)
            throws NoSuchMessageException {
        return words().getMessage(code, arguments, locale);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale)
            throws NoSuchMessageException {
        return words().getMessage(resolvable, locale);
    }

    private synchronized PageWords words() {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.sorted().toList();
            FileTime changed = files.stream()
                    .map(DevelopmentWords::lastModified)
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("No words in " + folder));
            if (read == null || !read.changed().equals(changed)) {
                List<Resource> bundles = files.stream()
                        .filter(file -> file.toString().endsWith("_vi.properties"))
                        .<Resource>map(FileSystemResource::new)
                        .toList();
                PageWords words = new PageWords(zone, bundles);
                OwnWords chosen = own;
                if (chosen != null) {
                    words.follow(chosen);
                }
                read = new Read(changed, words);
            }
            return read.words();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FileTime lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
