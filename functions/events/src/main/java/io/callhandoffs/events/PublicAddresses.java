package io.callhandoffs.events;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/// Looks host names up and refuses all addresses that are not public: our own network, this
/// machine, the address where AWS gives functions their secrets. Connections are made to the
/// addresses that were checked, so the answer cannot change in between (DNS rebinding).
///
/// @param onThisMachine whether `localhost` is allowed
record PublicAddresses(boolean onThisMachine) implements DnsResolver {

  /// What [IANA's registry](https://www.iana.org/assignments/iana-ipv4-special-registry) lists as
  /// not globally reachable, and multicast.
  private static final List<Block> SPECIAL =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 3),
          // Within IPv6's one public block: blocks that embed IPv4 addresses, or are reserved.
          Block.of("2001::", 23),
          Block.of("2001:db8::", 32),
          Block.of("2002::", 16),
          Block.of("3fff::", 20));

  /// IPv6's only public block.
  private static final Block PUBLIC_6 = Block.of("2000::", 3);

  private record Block(InetAddress prefix, int bits) {

    static Block of(String address, int bits) {
      return new Block(InetAddress.ofLiteral(address), bits);
    }

    boolean has(InetAddress address) {
      var bytes = address.getAddress();
      var first = prefix.getAddress();
      int whole = bits / 8;
      int mask = (0xff00 >> (bits % 8)) & 0xff;
      return bytes.length == first.length
          && Arrays.equals(bytes, 0, whole, first, 0, whole)
          && (mask == 0 || ((bytes[whole] ^ first[whole]) & mask) == 0);
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = InetAddress.getAllByName(host);
    boolean here = onThisMachine && host.equals("localhost");
    if (!here && !Arrays.stream(addresses).allMatch(PublicAddresses::isPublic)) {
      throw new NotPublicException(host);
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  static boolean isPublic(InetAddress address) {
    return SPECIAL.stream().noneMatch(block -> block.has(address))
        && (!(address instanceof Inet6Address) || PUBLIC_6.has(address));
  }
}
