package vn.motcua.platform.request;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Networks of clients, for limits and for records that must not hold whole addresses. */
public final class ClientNetwork {

    private static final int BITS = 8;
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F:.%]*:[0-9a-zA-Z:.%]*");

    private ClientNetwork() {}

    /**
     * The neighbourhood of a client: the first 24 bits of an IPv4 address, or the 64 bits that a household or a server has of
     * IPv6.
     */
    public static String of(String address) {
        return of(address, 3, 8);
    }

    /**
     * Network of an address, as {@code 203.0.113.0/24}. Text that is no address is its own network: a host name is not
     * resolved, which would send a DNS query.
     *
     * @param bytesOfIpv4 length of the network's part of an IPv4 address
     * @param bytesOfIpv6 length of the network's part of an IPv6 address
     */
    public static String of(String address, int bytesOfIpv4, int bytesOfIpv6) {
        if (!NUMERIC.matcher(address).matches()) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            int bytes = parsed instanceof Inet6Address ? bytesOfIpv6 : bytesOfIpv4;
            byte[] whole = parsed.getAddress();
            Arrays.fill(whole, bytes, whole.length, (byte) 0);
            return InetAddress.getByAddress(whole).getHostAddress() + "/" + BITS * bytes;
        } catch (UnknownHostException odd) {
            return address;
        }
    }
}
