package vn.motcua.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.motcua.platform.KeysetPage;

/**
 * A page of a list.
 *
 * @param items rows in the order of the list
 * @param next cursor of the next page; null when this is the last
 */
@Schema(description = "A page of a list")
public record Page<T>(
        List<T> items,

        @Schema(description = "The cursor of the next page; null when this is the last") @Nullable
        String next) {

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> of(KeysetPage<T> listing) {
        return new Page<>(listing.rows(), listing.next());
    }
}
