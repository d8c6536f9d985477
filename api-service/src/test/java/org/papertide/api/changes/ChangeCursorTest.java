package org.papertide.api.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.api.index.FeedPosition.Cursor;

class ChangeCursorTest {

  @Test
  void a_cursor_is_read_as_it_was_written() {
    ChangeCursor cursor = ChangeCursor.of("7/00000001/x", new Cursor(Long.MAX_VALUE, 42));

    assertThat(cursor.text()).matches("[A-Za-z0-9_-]{32}");
    assertThat(ChangeCursor.read(cursor.text())).contains(cursor);
  }

  @Test
  void a_cursor_is_of_its_own_life_of_the_database_only() {
    ChangeCursor cursor = ChangeCursor.of("7/00000001/x", new Cursor(1, 2));

    assertThat(cursor.isOf("7/00000001/x")).isTrue();
    assertThat(cursor.isOf("7/00000002/x")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "latest",
        "AAAA",
        "!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!",
        // A negative transaction, a negative number, and a byte too many.
        "AAAAAAAAAAD_AAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAP8AAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      })
  void anything_else_is_no_cursor(String text) {
    assertThat(ChangeCursor.read(text)).isEmpty();
  }
}
