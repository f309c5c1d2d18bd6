package vn.motcua.administration.procedures;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.content.FeeContent;
import vn.motcua.platform.Formats;

/**
 * Row of the editor of a case: a fee, as it was typed.
 *
 * @param amount amount in VND; empty for one that the provincial council sets
 * @param validFrom first day
 * @param validTo last day; empty for no end
 */
record FeeForm(
        @Nullable String kind,
        @Nullable String amount,
        @Nullable String per,
        @Nullable String condition,
        @Nullable String exemption,
        @Nullable String legalBasis,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String firstUnit,
        @Nullable String lastUnit,
        @Nullable String most,
        @Nullable String channel) {

    static final FeeForm EMPTY = new FeeForm(null, null, null, null, null, null, null, null, null, null, null, null);

    static FeeForm of(FeeContent content, Formats formats) {
        return new FeeForm(
                content.kind().name(),
                text(content.amount()),
                content.per(),
                content.condition(),
                content.exemption(),
                content.legalBasis(),
                formats.date(content.validFrom()),
                content.validTo() == null
                        ? null
                        : formats.date(content.validTo().minusDays(1)),
                text(content.firstUnit()),
                text(content.lastUnit()),
                text(content.most()),
                content.channel() == null ? null : content.channel().name());
    }

    private static @Nullable String text(@Nullable Number number) {
        return number == null ? null : Objects.toString(number);
    }
}
