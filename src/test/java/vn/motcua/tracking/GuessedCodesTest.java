package vn.motcua.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.MotcuaTest;
import vn.motcua.audit.ViewLog;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.life.SlipSecrets;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A script tries numbers for codes it can guess, from thousands of addresses (trust model, T1). The same over HTTP, a million
 * times and with a desk at work: {@code GuessedCodesBenchmark}.
 */
@MotcuaTest
class GuessedCodesTest {

    private static final int TRIES = 20_000;
    private static final int NETWORKS = 1_000;
    private static final int SLIPS = 20;

    @Autowired
    Province province;

    @Autowired
    StatusQuery query;

    @Autowired
    SlipSecrets secrets;

    @Autowired
    Slips slips;

    @Autowired
    Organisation organisation;

    @Autowired
    ViewLog log;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void twenty_thousand_tries_from_a_thousand_networks_open_nothing_and_a_holder_still_gets_in() {
        LookUpThrottle throttle = new LookUpThrottle(java.time.Clock.systemUTC());
        CitizenStatus status = new CitizenStatus(query, secrets, organisation, throttle, log, transactions);
        OfficeId office = province.commune(77).id();
        List<Outcome> slips = new ArrayList<>();
        for (int each = 0; each < SLIPS; each++) {
            slips.add(province.receive(Province.MARITAL_STATUS, office));
        }
        String prefix = code(slips.get(0)).substring(0, code(slips.get(0)).length() - 4);
        Random chance = new Random(20261124);
        int opened = 0;
        int throttled = 0;

        for (int each = 0; each < TRIES; each++) {
            int network = each % NETWORKS;
            String address = "10." + network / 250 + "." + network % 250 + "." + (1 + each / NETWORKS);
            String code =
                    each % 2 == 0 ? code(slips.get(each / 2 % SLIPS)) : prefix + "%04d".formatted(5_000 + each % 400);
            try {
                if (status.byCheckNumber(code, "%08d".formatted(chance.nextInt(100_000_000)), address)
                        .isPresent()) {
                    opened++;
                }
            } catch (RefusedException refusal) {
                throttled++;
            }
        }

        assertThat(opened).isZero();
        assertThat(throttled).isGreaterThan(TRIES * 80 / 100);
        assertThat(throttle.alarmed()).isTrue();
        Outcome fresh = province.receive(Province.MARITAL_STATUS, office);
        assertThat(status.byCheckNumber(code(fresh), Objects.requireNonNull(fresh.checkNumber()), "192.0.2.77"))
                .as("code and number, from a network that does not guess")
                .isPresent();
        assertThat(status.byToken(Objects.requireNonNull(slips.get(0).token()), "10.0.0.1"))
                .as("the QR code of a guessed slip, even from a network that does")
                .isPresent();
    }

    private static String code(Outcome slip) {
        return Objects.requireNonNull(slip.code());
    }
}
