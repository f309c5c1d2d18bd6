package vn.motcua.administration.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

import vn.motcua.organisation.Role;
import vn.motcua.vocabulary.Folding;

/** Reads words of tables: roles by their names in both languages, days as officials type them. */
@Component
class TableWords {

    private final ConversionService conversion;
    private final Map<String, Role> roles = new HashMap<>();

    TableWords(@Qualifier("mvcConversionService") ConversionService conversion, MessageSource words) {
        this.conversion = conversion;
        for (Role role : Role.OF_OFFICIALS) {
            roles.put(Folding.fold(role.name()), role);
            for (String language : List.of("vi", "en")) {
                String name =
                        words.getMessage("dossier.role." + role, null, role.name(), Locale.forLanguageTag(language));
                roles.put(Folding.fold(name), role);
            }
        }
    }

    /** The role of a word; null for none. */
    @Nullable
    Role role(String word) {
        return roles.get(Folding.fold(word));
    }

    /** The day of a word; null for none. */
    @Nullable
    LocalDate day(String word) {
        try {
            return conversion.convert(word, LocalDate.class);
        } catch (ConversionException none) {
            return null;
        }
    }

    /** The table in a file that was sent; null, with an error, where there is none. */
    static @Nullable String table(@Nullable MultipartFile file, Errors errors) throws IOException {
        if (file == null || file.isEmpty()) {
            errors.reject("administration.import.no-file");
            return null;
        }
        if (file.getSize() > TableForm.MOST_BYTES) {
            errors.reject("administration.table.too-big", new Object[] {TableForm.MOST_BYTES / 1024}, null);
            return null;
        }
        return new String(file.getBytes(), StandardCharsets.UTF_8);
    }

    /** The bytes of a table. */
    static byte[] bytes(@Nullable String table) {
        return (table == null ? "" : table).getBytes(StandardCharsets.UTF_8);
    }
}
