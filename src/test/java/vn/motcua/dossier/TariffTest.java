package vn.motcua.dossier;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.Tariff;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding C5: what a tariff comes to by pages and copies, on the shipped catalogue. */
class TariffTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final ShippedProvince SHIPPED = ShippedProvince.get();

    @ParameterizedTest
    @CsvSource({
        "2.000815, 1, 1, 2000",
        "2.000815, 2, 1, 4000",
        "2.000815, 3, 1, 5000",
        "2.000815, 3, 4, 20000",
        "2.000815, 198, 1, 200000",
        "2.000815, 500, 1, 200000",
        "2.000815, 500, 2, 400000",
        "2.000635, 1, 3, 24000",
        "2.000884, 1, 2, 20000",
        "2.001035, 1, 1, 50000",
        "1.004222, 1, 1, 20000",
        "1.004194, 1, 1, 15000",
        "2.001019, 1, 1, 50000"
    })
    void the_amount_follows_from_pages_and_copies(String code, int pages, int units, long amount) {
        assertThat(tariff(code).amount(pages, units)).isEqualTo(amount);
    }

    @Test
    void what_is_counted_is_data_of_the_procedure() {
        assertThat(tariff("2.000815").byPages()).isTrue();
        assertThat(tariff("2.000635").byPages()).isFalse();
        assertThat(tariff("2.000635").unit()).isEqualTo("bản");
        assertThat(tariff("2.001019").byUnits()).isFalse();
        assertThat(tariff("1.000894").isFree()).isTrue();
    }

    @Test
    void an_unknown_amount_is_not_proposed() {
        assertThat(Tariff.of(procedureCase("1.004873"), Channel.COUNTER, DAY)).isEmpty();
        assertThat(Tariff.of(procedureCase("1.003677"), Channel.COUNTER, DAY)).isEmpty();
    }

    private static Tariff tariff(String code) {
        return Tariff.of(procedureCase(code), Channel.COUNTER, DAY).orElseThrow();
    }

    private static ProcedureCase procedureCase(String code) {
        return SHIPPED.procedure(code).ordinaryCase();
    }
}
