package org.papertide.ingest.intake.unpack;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// A way of packing.
enum Packing {
  GZIP("gzip") {
    @Override
    boolean isBegunBy(byte[] head) {
      return head.length >= 3
          && at(head, 0) == 0x1f
          && at(head, 1) == 0x8b
          && at(head, 2) == DEFLATE;
    }

    @Override
    InputStream open(InputStream packed, UnpackSettings settings) throws IOException {
      return GzipCompressorInputStream.builder()
          .setInputStream(packed)
          .setDecompressConcatenated(true)
          .get();
    }
  },

  ZSTD("zstd") {
    @Override
    boolean isBegunBy(byte[] head) {
      return head.length >= MAGIC_BYTES && (isFrame(head) || isSkippable(head));
    }

    private static boolean isFrame(byte[] head) {
      return at(head, 0) == 0x28
          && at(head, 1) == 0xb5
          && at(head, 2) == 0x2f
          && at(head, 3) == 0xfd;
    }

    // What packers that work in parallel begin with (RFC 8878, 3.1.2).
    private static boolean isSkippable(byte[] head) {
      return (at(head, 0) & 0xf0) == 0x50
          && at(head, 1) == 0x2a
          && at(head, 2) == 0x4d
          && at(head, 3) == 0x18;
    }

    @Override
    InputStream open(InputStream packed, UnpackSettings settings) throws IOException {
      long window = settings.maxWindow().asLongValue();
      return new ZstdInputStreamNoFinalizer(new LastByteAlone(packed))
          .setLongMax(Long.SIZE - 1 - Long.numberOfLeadingZeros(window));
    }
  };

  /// How many bytes tell it.
  static final int MAGIC_BYTES = 4;

  private static final int DEFLATE = 8;
  private static final int BUFFER_BYTES = 64 * 1024;

  private final String word;

  Packing(String word) {
    this.word = word;
  }

  /// Its name as a content encoding.
  String word() {
    return word;
  }

  /// Whether something packed in this way begins so.
  abstract boolean isBegunBy(byte[] head);

  abstract InputStream open(InputStream packed, UnpackSettings settings) throws IOException;

  /// The same bytes with room to look ahead. Closing it does nothing: the bytes are their owner's.
  static BufferedInputStream buffered(InputStream bytes) {
    return new BufferedInputStream(bytes, BUFFER_BYTES) {
      @Override
      public void close() {}
    };
  }

  private static int at(byte[] bytes, int index) {
    return bytes[index] & 0xff;
  }
}
