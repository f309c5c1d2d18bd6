package vn.motcua.platform.request;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Addresses of the offices are told from others. */
class OfficeNetworksTest {

    @Test
    void h7_an_address_within_a_network_of_the_offices_is_theirs() {
        OfficeNetworks networks = new OfficeNetworks(List.of("203.0.113.0/24", " 198.51.100.7", "2001:db8:1::/48", ""));

        assertThat(List.of("203.0.113.77", "198.51.100.7", "2001:db8:1:5::9")).allMatch(networks::contains);
        assertThat(List.of("203.0.114.1", "198.51.100.8", "2001:db8:2::1")).noneMatch(networks::contains);
        assertThat(new OfficeNetworks(List.of()).contains("203.0.113.77")).isFalse();
        assertThatThrownBy(() -> new OfficeNetworks(List.of("the second floor")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
