package org.papertide.api.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Whom requests are counted for: an IPv4 address, or the first 64 bits of an IPv6 address, since
/// whoever has one of those has all that begin with them.
///
/// @param network the address in one form
record Client(String network) {

  private static final int IPV6_NETWORK_BYTES = 8;

  /// What a proxy says may be anything; the longest address in text has 45 characters.
  private static final int LONGEST_NAME = 45;

  /// @param address in text; null where there is none, as on a socket of the file system
  static Client of(@Nullable String address) {
    if (address == null) {
      return new Client("");
    }
    try {
      return switch (InetAddress.ofLiteral(address)) {
        case Inet6Address six -> new Client(network(six));
        case InetAddress four -> new Client(four.getHostAddress());
      };
    } catch (IllegalArgumentException e) {
      return new Client(address.substring(0, Math.min(address.length(), LONGEST_NAME)));
    }
  }

  private static String network(Inet6Address address) {
    byte[] network = Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES);
    return HexFormat.of().formatHex(network) + "/64";
  }
}
