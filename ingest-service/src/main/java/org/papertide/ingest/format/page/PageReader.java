package org.papertide.ingest.format.page;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.format.DumpTiming;
import org.papertide.ingest.format.page.PageLine.Day;
import org.papertide.ingest.format.page.PageLine.Detail;
import org.papertide.ingest.format.page.PageLine.Header;
import org.papertide.ingest.format.page.PageLine.Text;

/// Reads one captured page: pairs titles with abstracts by what each line is and by what follows
/// it, so that a missing line costs no more than its own entry. For one dump and one thread.
final class PageReader {

  // As for a capture time that the producer gives.
  private static final int EARLIEST_FEED_YEAR = 1970;

  private final PageLines lines;
  private final DumpReceipt receipt;
  private final Consumer<DumpEntry> sink;
  private DumpTiming timing;
  private boolean dayPrinted;
  private boolean listBegun;
  private int entries;
  private @Nullable Text title;
  private @Nullable PageEntry entry;

  PageReader(InputStream content, DumpReceipt receipt, Consumer<DumpEntry> sink) {
    this.lines = new PageLines(content);
    this.receipt = receipt;
    this.sink = sink;
    this.timing = receipt.withoutDay();
  }

  DumpTiming read() throws IOException {
    for (PageLine line = lines.next(); line != null; line = lines.next()) {
      switch (line) {
        case Header header when !listBegun && title == null -> {}
        case Header header -> take(new Text(header.line()));
        case Day day when !listBegun && !dayPrinted -> takePageDay(day);
        case Detail detail -> take(detail);
        case Text text -> take(text);
      }
    }
    endEntry();
    rejectTitle();
    return timing;
  }

  /// Takes the feed day, unless it can be none.
  private void takePageDay(Day day) {
    rejectTitle();
    LocalDate meant = day.date().notAfter(receipt.latestDay(), EARLIEST_FEED_YEAR);
    if (meant != null) {
      dayPrinted = true;
      timing = receipt.withDay(meant, day.date().year() == null);
    }
  }

  private void take(Text text) throws IOException {
    if (title != null && isAbstract(text)) {
      entry = new PageEntry(title, text);
      title = null;
      listBegun = true;
      return;
    }
    endEntry();
    rejectTitle();
    if (text.isLong()) {
      listBegun = true;
      emit(PageEntry.withoutTitle(text));
    } else {
      title = text;
    }
  }

  /// Details close what is above them, so a title that has met no abstract by then has lost it.
  private void take(Detail detail) {
    if (title != null) {
      rejectTitle();
    } else if (entry != null) {
      entry.add(detail);
    }
  }

  /// Whether a text below a title is its abstract, rather than another title.
  private boolean isAbstract(Text text) throws IOException {
    if (text.isLong()) {
      return true;
    }
    return switch (lines.peek(0)) {
      case null -> text.readsLikeAbstract();
      case Detail detail -> true;
      case Text next when next.isLong() -> false;
      case Text next -> text.readsLikeAbstract() && !isAbstractByDetails(next);
      case Header header -> text.readsLikeAbstract();
    };
  }

  private boolean isAbstractByDetails(Text next) throws IOException {
    return next.readsLikeAbstract() && lines.peek(1) instanceof Detail;
  }

  private void endEntry() {
    if (entry != null) {
      emit(entry.outcome(entries + 1, timing.captureDay()));
      entry = null;
    }
  }

  private void rejectTitle() {
    if (title != null) {
      emit(
          title.readsLikeAbstract()
              ? PageEntry.withoutTitle(title)
              : PageEntry.withoutAbstract(title));
      title = null;
    }
  }

  private void emit(DumpEntry outcome) {
    entries++;
    sink.accept(outcome);
  }
}
