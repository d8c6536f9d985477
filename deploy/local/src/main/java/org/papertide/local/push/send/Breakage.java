package org.papertide.local.push.send;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.papertide.local.push.answer.Answer;
import org.papertide.local.push.answer.Text;

/// Understands why there was no answer.
final class Breakage {

  private Breakage() {}

  static Answer answer(Throwable failure, URI address) {
    String place = address.getScheme() + "://" + address.getRawAuthority();
    if (hasCause(failure, UnresolvedAddressException.class)) {
      return new Answer.Failed(
          "There is no host named %s. Check the address.".formatted(address.getHost()));
    }
    if (hasCause(failure, SSLException.class)) {
      return new Answer.Failed(
          "There is no secure connection to %s: %s".formatted(place, Text.cut(last(failure))));
    }
    if (hasCause(failure, ConnectException.class)
        || hasCause(failure, HttpConnectTimeoutException.class)) {
      return new Answer.Later("Nothing answers at %s.".formatted(place), null);
    }
    return new Answer.Later(
        "The connection to %s broke off (%s).".formatted(place, Text.cut(last(failure))), null);
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
    return causes(failure).anyMatch(type::isInstance);
  }

  /// What the innermost of them says.
  private static String last(Throwable failure) {
    Throwable last = causes(failure).reduce(failure, (outer, inner) -> inner);
    return last.getMessage() == null ? last.toString() : last.getMessage();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
