package org.papertide.ingest.intake.unpack;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import java.io.IOException;
import java.io.InputStream;
import org.papertide.ingest.intake.guard.BulkStream;
import org.papertide.ingest.intake.guard.UnreadableException;

/// What a packed body unpacks to, held to a length and a ratio. For one thread. Closing it frees
/// the decoder and leaves the body open.
final class UnpackedStream extends BulkStream {

  /// How many packed bytes may bring nothing. The decoder of gzip keeps the names in a header,
  /// however long they are; a block of zstd takes an eighth of it.
  private static final int MAX_BARREN = 1024 * 1024;

  private final PackedBytes packed;
  private final InputStream unpacked;
  private final Packing packing;
  private final UnpackSettings settings;
  private long bytes;

  /// @throws UnreadableException when the body is not packed as it should be
  /// @throws IOException when the body itself cannot be read
  UnpackedStream(InputStream packed, Packing packing, UnpackSettings settings) throws IOException {
    this.packed = new PackedBytes(packed);
    this.packing = packing;
    this.settings = settings;
    try {
      this.unpacked = packing.open(this.packed, settings);
    } catch (IOException failure) {
      throw told(failure);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count;
    try {
      count = unpacked.read(buffer, offset, length);
    } catch (IOException failure) {
      throw told(failure);
    }
    if (count > 0) {
      bytes += count;
      packed.fruitful = packed.count;
    }
    Unpacking.checkSize(bytes, settings);
    Unpacking.checkRatio(bytes, packed.count, settings);
    return count;
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }

  private IOException told(IOException failure) {
    if (packed.failed) {
      return failure;
    }
    if (failure instanceof ZstdIOException zstd
        && zstd.getErrorCode() == Zstd.errFrameParameterWindowTooLarge()) {
      String detail =
          "The body is packed with a window of more than %d bytes. Pack it without --long or --ultra."
              .formatted(settings.maxWindow().asLongValue());
      return new UnreadableException("zstd-window-too-large", detail, failure);
    }
    String detail =
        "The body is packed with %s, but cannot be unpacked to its end. Pack it again."
            .formatted(packing.word());
    return new UnreadableException("broken-" + packing.word(), detail, failure);
  }

  /// Counts the packed bytes, and remembers whether it was the body that failed. Closing it does
  /// nothing: the body is its owner's.
  private static final class PackedBytes extends BulkStream {

    private final InputStream body;
    private long count;
    private long fruitful;
    private boolean failed;

    PackedBytes(InputStream body) {
      this.body = body;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read;
      try {
        read = body.read(buffer, offset, length);
      } catch (IOException broken) {
        failed = true;
        throw broken;
      }
      count += Math.max(0, read);
      if (count - fruitful > MAX_BARREN) {
        throw new IOException("nothing comes of " + MAX_BARREN + " packed bytes");
      }
      return read;
    }
  }
}
