package org.papertide.benchmark.publish;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32C;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.papertide.benchmark.system.EventTopic;

/// What a topic holds, in any order: to see that both sides have written the same.
///
/// Left out is what no two pushes share: when the dump was received (the header `ce_time`, and the
/// dump's own event).
///
/// @param records how many
/// @param sum of a checksum of every record
record TopicDigest(long records, long sum) {

  private static final Set<String> CHANGING = Set.of("ce_time");

  static TopicDigest of(EventTopic topic) {
    long[] digest = new long[2];
    topic.read(
        record -> {
          digest[0]++;
          digest[1] += checksum(record);
        });
    return new TopicDigest(digest[0], digest[1]);
  }

  private static long checksum(ConsumerRecord<byte[], byte[]> record) {
    CRC32C checksum = new CRC32C();
    checksum.update(record.key());
    for (Header header : record.headers()) {
      if (header.key().equals("ce_type")
          && Arrays.equals(
              header.value(), "org.papertide.dump.v1".getBytes(StandardCharsets.UTF_8))) {
        return 0;
      }
      if (!CHANGING.contains(header.key())) {
        checksum.update(header.key().getBytes(StandardCharsets.UTF_8));
        checksum.update(header.value());
      }
    }
    checksum.update(record.value());
    return checksum.getValue();
  }
}
