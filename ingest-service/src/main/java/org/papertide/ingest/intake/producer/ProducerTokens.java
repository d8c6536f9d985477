package org.papertide.ingest.intake.producer;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The tokens that may push. For any number of threads.
@ApplicationScoped
class ProducerTokens {

  private static final Logger LOG = Logger.getLogger(ProducerTokens.class);

  private final List<ProducerToken> tokens;
  private final boolean open;

  /// @param tokens entries as [ProducerToken#parse] takes them, with commas or white space between
  /// @param open whether the service may run without any
  /// @throws IllegalStateException when an entry cannot be used
  @Inject
  ProducerTokens(
      @ConfigProperty(name = "ingest.tokens") Optional<String> tokens,
      @ConfigProperty(name = "ingest.open", defaultValue = "false") boolean open) {
    this.tokens = read(tokens.orElse(""));
    this.open = open;
  }

  /// Says who may push, before anyone can.
  ///
  /// @throws IllegalStateException when everyone could, and nobody has said that they may
  void check(@Observes StartupEvent started) {
    if (!isOpen()) {
      LOG.infof("only producers with a token may push; ingest.tokens has %d", tokens.size());
    } else if (open) {
      LOG.warn("whoever reaches this service may push dumps to it: ingest.tokens is not set");
    } else {
      throw new IllegalStateException(
          "Whoever reaches this service could push dumps to it. Set ingest.tokens (INGEST_TOKENS)"
              + " to the tokens that may, or ingest.open=true (INGEST_OPEN) if everyone may.");
    }
  }

  /// Whether nobody is asked for a token.
  boolean isOpen() {
    return tokens.isEmpty();
  }

  /// The producer whose token this is.
  Optional<String> producer(String token) {
    String presented = ProducerToken.hash(token);
    Optional<String> found = Optional.empty();
    // All of them are compared, so that the time does not tell which one it is.
    for (ProducerToken one : tokens) {
      if (one.isOf(presented)) {
        found = Optional.of(one.producer());
      }
    }
    return found;
  }

  private static List<ProducerToken> read(String setting) {
    List<ProducerToken> tokens = new ArrayList<>();
    for (String entry : setting.strip().split("[,\\s]+", 0)) {
      if (!entry.isEmpty()) {
        tokens.add(read(entry, tokens));
      }
    }
    return List.copyOf(tokens);
  }

  private static ProducerToken read(String entry, List<ProducerToken> before) {
    int number = before.size() + 1;
    ProducerToken token =
        ProducerToken.parse(entry)
            .orElseThrow(() -> unusable(number, "is not NAME=sha256:HASH with 64 hex digits"));
    if (before.stream().anyMatch(one -> one.isOf(token.hash()))) {
      throw unusable(number, "has the hash of an entry before it");
    }
    return token;
  }

  /// Without the entry itself: it may be a token that somebody forgot to hash.
  private static IllegalStateException unusable(int number, String what) {
    return new IllegalStateException(
        "Entry %d of ingest.tokens (INGEST_TOKENS) %s. `printf %%s TOKEN | sha256sum` tells the hash."
            .formatted(number, what));
  }
}
