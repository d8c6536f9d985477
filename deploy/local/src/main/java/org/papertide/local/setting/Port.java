package org.papertide.local.setting;

/// The ports that the system listens on, all of them on the loopback address.
public enum Port {
  API("PAPERTIDE_API_PORT", 8080, "api-service"),
  INGEST("PAPERTIDE_INGEST_PORT", 8081, "ingest-service"),
  INDEX("PAPERTIDE_INDEX_PORT", 8082, "index-service"),
  POSTGRES("PAPERTIDE_POSTGRES_PORT", 15432, "PostgreSQL"),
  KAFKA("PAPERTIDE_KAFKA_PORT", 19092, "Kafka"),
  KAFKA_CONTROLLER("PAPERTIDE_KAFKA_CONTROLLER_PORT", 19093, "Kafka's controller");

  private static final int LARGEST = 65_535;

  private final String variable;
  private final int standard;
  private final String user;

  Port(String variable, int standard, String user) {
    this.variable = variable;
    this.standard = standard;
    this.user = user;
  }

  /// The environment variable that changes it.
  public String variable() {
    return variable;
  }

  /// What listens on it, as people call it.
  public String user() {
    return user;
  }

  /// The number that a value of the variable stands for; an empty value is an absent one.
  ///
  /// @throws Refusal if it is no port number
  public int number(String value) {
    if (value.isBlank()) {
      return standard;
    }
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= 1 && number <= LARGEST) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below, together with the numbers out of range.
    }
    throw Refusal.usage(
        "%s is '%s', which is no port: give a number from 1 to %d, or leave it out for %d."
            .formatted(variable, value, LARGEST, standard));
  }
}
