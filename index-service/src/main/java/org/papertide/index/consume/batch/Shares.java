package org.papertide.index.consume.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.papertide.index.delivery.Delivery;

/// A batch in parts that can be stored side by side, each in a transaction of its own.
///
/// All records of a partition are in one share, in their order, since each partition has a fence.
final class Shares {

  /// Below this a transaction more costs more than it saves.
  private static final int WORTH_SHARING = 500;

  private Shares() {}

  /// @param most how many shares there may be
  /// @return not empty; the largest partitions are spread first
  static List<List<Delivery>> of(List<Delivery> batch, int most) {
    if (most < 2 || batch.size() < WORTH_SHARING) {
      return List.of(batch);
    }
    Map<Delivery.Partition, List<Delivery>> partitions = new HashMap<>();
    for (Delivery delivery : batch) {
      partitions
          .computeIfAbsent(delivery.position().partition(), partition -> new ArrayList<>())
          .add(delivery);
    }
    List<List<Delivery>> shares = new ArrayList<>();
    partitions.values().stream()
        .sorted((a, b) -> Integer.compare(b.size(), a.size()))
        .forEach(
            partition -> {
              if (shares.size() < most) {
                shares.add(partition);
              } else {
                smallest(shares).addAll(partition);
              }
            });
    return shares;
  }

  private static List<Delivery> smallest(List<List<Delivery>> shares) {
    List<Delivery> smallest = shares.getFirst();
    for (List<Delivery> share : shares) {
      smallest = share.size() < smallest.size() ? share : smallest;
    }
    return smallest;
  }
}
