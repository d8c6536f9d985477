package org.papertide.index.store.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.delivery.Delivery.Partition;

/// A batch held against the fences: what is new of it, and what must not be stored.
///
/// @param fresh the records to store, in order
/// @param repeated how many lie below their fence
/// @param gaps partitions that begin above their fence, with the fence; none of their records is
///     fresh
/// @param next the new fences of the partitions that have fresh records
record Fenced(
    List<Delivery> fresh, int repeated, Map<Partition, Long> gaps, Map<Partition, Long> next) {

  /// Holds records, in the order of their offsets, against the fences of their partitions.
  static Fenced of(Collection<Delivery> deliveries, Map<Partition, Long> fences) {
    List<Delivery> fresh = new ArrayList<>();
    Map<Partition, Long> gaps = new TreeMap<>();
    Map<Partition, Long> next = new TreeMap<>();
    int repeated = 0;
    for (Delivery delivery : deliveries) {
      Partition partition = delivery.position().partition();
      long offset = delivery.position().offset();
      long fence = fences.getOrDefault(partition, 0L);
      if (offset < fence) {
        repeated++;
      } else if (offset > fence && !next.containsKey(partition)) {
        gaps.putIfAbsent(partition, fence);
      } else {
        fresh.add(delivery);
        next.put(partition, offset + 1);
      }
    }
    return new Fenced(fresh, repeated, gaps, next);
  }
}
