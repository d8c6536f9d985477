package org.papertide.index.event;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The CloudEvents attributes of a record, in binary mode: header `ce_x` is attribute `x`.
///
/// @param headers the last value of each header, decoded as UTF-8
public record EventHeaders(Map<String, String> headers) {

  /// The header that tells which dump an event belongs to.
  public static final String DUMP_ID = "ce_dumpid";

  /// The header that tells when that dump was captured. Older events have none.
  public static final String CAPTURED_AT = "ce_capturedat";

  private static final Pattern DUMP_ID_FORM = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern ENTRY_NUMBER = Pattern.compile("[0-9]{1,9}");

  /// The event's type.
  ///
  /// @throws UnreadableEventException if this is no CloudEvent 1.0 with a type
  public String type() throws UnreadableEventException {
    String version = headers.get("ce_specversion");
    if (!"1.0".equals(version)) {
      throw new UnreadableEventException(
          "header ce_specversion is " + version + ", this service reads 1.0");
    }
    String type = headers.get("ce_type");
    if (type == null) {
      throw new UnreadableEventException("header ce_type is missing");
    }
    return type;
  }

  /// The dump's id, also of an event that is otherwise unreadable; null when there is none.
  public @Nullable String dumpIdIfAny() {
    String id = headers.get(DUMP_ID);
    return id != null && DUMP_ID_FORM.matcher(id).matches() ? id : null;
  }

  /// The entry's number, also of an event that is otherwise unreadable; null when there is none.
  public @Nullable Integer entryNumberIfAny() {
    String number = headers.get("ce_entrynumber");
    return number != null && ENTRY_NUMBER.matcher(number).matches()
        ? Integer.valueOf(number)
        : null;
  }

  String dumpId() throws UnreadableEventException {
    String id = dumpIdIfAny();
    if (id == null) {
      throw new UnreadableEventException("header ce_dumpid is no 64 hexadecimal digits");
    }
    return id;
  }

  int entryNumber() throws UnreadableEventException {
    Integer number = entryNumberIfAny();
    if (number == null) {
      throw new UnreadableEventException("header ce_entrynumber is no number from 0 to 999999999");
    }
    return number;
  }
}
