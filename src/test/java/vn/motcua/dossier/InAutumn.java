package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A database of {@link ManyDossiers}, of which no other test knows, on the day the last of them was received. */
@TestConfiguration(proxyBeanMethods = false)
public class InAutumn {

    @Bean
    @Primary
    Clock autumnClock() {
        return Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
