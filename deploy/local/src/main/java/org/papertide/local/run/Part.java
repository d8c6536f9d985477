package org.papertide.local.run;

/// The parts of the system in the order in which they stop: data stops coming in before those who
/// handle it go, and the servers outlive the services.
public enum Part {
  INGEST("ingest-service"),
  INDEX("index-service"),
  API("api-service"),
  KAFKA("Kafka"),
  POSTGRES("PostgreSQL");

  private final String title;

  Part(String title) {
    this.title = title;
  }

  /// What people call it.
  public String title() {
    return title;
  }
}
