package org.papertide.index.consume.seat;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/// Marks every record, as it is polled, with the number of the last taking of seats.
///
/// Batches wait in queues between the poll and the store. A record tells neither when it was polled
/// nor from which life of its topic it comes; with this mark, what was polled before the seats were
/// taken again is known, and refused. Kafka makes the instance; there is one consumer in this
/// process.
public final class PollStamp implements ConsumerInterceptor<byte[], byte[]> {

  /// The header that is added to each record.
  public static final String HEADER = "papertide-taking";

  private static final AtomicLong TAKING = new AtomicLong();

  /// Begins another taking: records polled from now on bear its number.
  ///
  /// @return that number
  static long next() {
    return TAKING.incrementAndGet();
  }

  /// The taking under which these records were polled: the first of them, should they differ.
  static long of(ConsumerRecords<byte[], byte[]> records) {
    long taking = Long.MAX_VALUE;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      Header header = record.headers().lastHeader(HEADER);
      taking = Math.min(taking, header == null ? 0 : ByteBuffer.wrap(header.value()).getLong());
    }
    return taking;
  }

  @Override
  public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
    byte[] taking = ByteBuffer.allocate(Long.BYTES).putLong(TAKING.get()).array();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      record.headers().add(HEADER, taking);
    }
    return records;
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

  @Override
  public void close() {}

  @Override
  public void configure(Map<String, ?> configuration) {}
}
