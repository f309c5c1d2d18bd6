package vn.motcua.platform.request;

import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Networks of the offices, as their addresses arrive here: {@code motcua.office-networks}, a list of addresses and networks such as
 * {@code 203.0.113.0/24}. None by itself.
 */
@Component
public class OfficeNetworks {

    private final List<IpAddressMatcher> networks;

    /** @throws IllegalArgumentException for text that is neither an address nor a network */
    OfficeNetworks(@Value("${motcua.office-networks:}") List<String> networks) {
        this.networks = networks.stream()
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
    }

    /** Whether a network address belongs to an office. */
    public boolean contains(String address) {
        return networks.stream().anyMatch(network -> network.matches(address));
    }
}
