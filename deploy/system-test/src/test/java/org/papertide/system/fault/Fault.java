package org.papertide.system.fault;

import org.papertide.system.strike.HostileFaults;
import org.papertide.system.strike.IndexFaults;
import org.papertide.system.strike.Scene;
import org.papertide.system.strike.ServerFaults;
import org.papertide.system.strike.ServiceFaults;
import org.papertide.system.strike.SessionFaults;
import org.papertide.system.strike.TopicFaults;

/// The faults. Each one is made while dumps stream in, and sees itself that it took effect.
public enum Fault {
  KILL_INGEST("ingest-service killed", ServiceFaults::killIngest),
  KILL_INDEX("index-service killed", ServiceFaults::killIndex),
  STOP_INDEX("index-service stopped in order", ServiceFaults::stopIndex),
  KILL_API("api-service killed", ServiceFaults::killApi),
  FREEZE_INDEX("index-service frozen past its session", ServiceFaults::freezeIndex),
  KILL_BROKER("Kafka killed", ServerFaults::killBroker),
  STOP_BROKER("Kafka restarted", ServerFaults::stopBroker),
  CRASH_POSTGRES("PostgreSQL crashed", ServerFaults::crashPostgres),
  STOP_POSTGRES("PostgreSQL restarted", ServerFaults::stopPostgres),
  CUT_COMMITS("answers to COMMIT lost", SessionFaults::cutCommits),
  TERMINATE_SESSIONS("sessions terminated", SessionFaults::terminateSessions),
  COMMIT_LATE("a transaction commits late", SessionFaults::commitLate),
  OFFSETS_TO_BEGINNING("offsets set to the beginning", TopicFaults::resetToBeginning),
  OFFSETS_TO_END("offsets set to the end", TopicFaults::resetToEnd),
  OFFSETS_DELETED("offsets deleted", TopicFaults::deleteGroup),
  ADD_PARTITION("a partition added", TopicFaults::addPartition),
  REMAKE_TOPIC("topic made anew", TopicFaults::remake),
  DELETE_INDEX("search index deleted", IndexFaults::delete),
  TRUNCATE_INDEX("search index truncated", IndexFaults::truncate),
  POISON_ONE("one poisoned record in 2,000", HostileFaults::poisonOne),
  POISON_SOME("one poisoned record in 4", HostileFaults::poisonSome),
  POISON_ALL("2,000 poisoned records of 2,000", HostileFaults::poisonAll),
  CLIENTS("hostile clients", HostileFaults::clients);

  private interface Strike {
    String on(Scene scene) throws Exception;
  }

  private final String title;

  // References to methods have no state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Strike strike;

  Fault(String title, Strike strike) {
    this.title = title;
    this.strike = strike;
  }

  /// What people call it.
  String title() {
    return title;
  }

  /// Makes it.
  ///
  /// @return what was seen of it
  /// @throws AssertionError if it did not take effect, or something gave way at once
  String strike(Scene scene) throws Exception {
    return strike.on(scene);
  }
}
