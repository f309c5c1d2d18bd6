package vn.motcua.catalogue.content;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.FeeKind;
import vn.motcua.catalogue.ProcedureFee;

/** What a {@link ProcedureFee} says. */
public record FeeContent(
        FeeKind kind,
        @Nullable Long amount,
        @Nullable String per,
        @Nullable String condition,
        @Nullable String exemption,
        @Nullable String legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Integer firstUnit,
        @Nullable Integer lastUnit,
        @Nullable Long most,
        @Nullable Channel channel) {

    static FeeContent of(ProcedureFee fee) {
        return new FeeContent(
                fee.kind(),
                fee.amount(),
                fee.per(),
                fee.condition(),
                fee.exemption(),
                fee.legalBasis(),
                fee.validFrom(),
                fee.validTo(),
                fee.firstUnit(),
                fee.lastUnit(),
                fee.most(),
                fee.channel());
    }
}
