package org.papertide.ingest.format.page;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.format.DumpTiming;
import org.papertide.ingest.format.page.line.PageLine;
import org.papertide.ingest.format.page.line.PageLine.Day;
import org.papertide.ingest.format.page.line.PageLine.Detail;
import org.papertide.ingest.format.page.line.PageLine.Header;
import org.papertide.ingest.format.page.line.PageLine.Label;
import org.papertide.ingest.format.page.line.PageLine.Lead;
import org.papertide.ingest.format.page.line.PageLine.Text;
import org.papertide.ingest.format.page.line.PageLine.Upvotes;
import org.papertide.ingest.format.page.line.PageLine.UpvotesAbove;
import org.papertide.ingest.format.page.line.PageLines;

/// Reads one captured page: pairs titles with abstracts by what each line is and by what follows
/// it, so that a missing line costs no more than its own entry. For one dump and one thread.
final class PageReader {

  // As for a capture time that the producer gives.
  private static final int EARLIEST_FEED_YEAR = 1970;

  private final PageLines lines;
  private final DumpReceipt receipt;
  private final Consumer<DumpEntry> sink;
  private final RepeatedCards cards = new RepeatedCards();
  private DumpTiming timing;
  private boolean dayPrinted;
  private boolean listBegun;
  private int entries;
  private Leads leads = Leads.NONE;
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
        case Header header when !listBegun -> {}
        case Header header -> take(new Text(header.line()));
        case Label label -> rejectTitle();
        case Lead lead -> take(lead);
        case Day day when isPageDay(day) -> takePageDay(day);
        case UpvotesAbove first when entry == null ->
            take(new Upvotes(first.line(), first.count()));
        case Detail detail -> take(detail);
        case Text text -> take(text);
      }
    }
    endEntry();
    rejectTitle();
    return timing;
  }

  private boolean isPageDay(Day day) {
    return !listBegun && !dayPrinted && !day.labelled();
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
    if (isPrintedAgain(text)) {
      return;
    }
    if (title != null && isAbstract(text)) {
      entry = new PageEntry(leads, title, text);
      title = null;
      leads = Leads.NONE;
      listBegun = true;
      return;
    }
    endEntry();
    rejectTitle();
    if (isAbstractWithoutTitle(text)) {
      listBegun = true;
      leads = Leads.NONE;
      emit(PageEntry.withoutTitle(text));
    } else {
      title = text;
    }
  }

  /// Whether it says what the title or the abstract above it says.
  private boolean isPrintedAgain(Text text) {
    Text above = title != null ? title : entry != null ? entry.abstractText() : null;
    return above != null && above.text().equals(text.text());
  }

  private void take(Lead lead) {
    listBegun = true;
    rejectTitle();
    endEntry();
    leads = leads.with(lead);
  }

  /// Details close what is above them, so a title that has met no abstract by then has lost it.
  private void take(Detail detail) {
    listBegun |= !(detail instanceof Day);
    if (title != null) {
      rejectTitle();
    } else if (entry != null) {
      entry.add(detail);
    }
  }

  /// Whether a text below a title is its abstract, rather than another title.
  private boolean isAbstract(Text text) throws IOException {
    if (text.isAbstract()) {
      return true;
    }
    return switch (lines.peek(0)) {
      case null -> text.mayBeAbstract();
      case Detail detail -> true;
      case Text next when next.isAbstract() -> false;
      case Text next -> text.mayBeAbstract() && !isAbstractByDetails(next);
      case Header header -> text.mayBeAbstract();
      case Label label -> text.mayBeAbstract();
      case Lead lead -> true;
    };
  }

  private boolean isAbstractByDetails(Text next) throws IOException {
    return next.mayBeAbstract() && lines.peek(1) instanceof Detail;
  }

  /// Whether a text with no title above is an abstract. A long title that reads like one has an
  /// abstract below it, and that is longer than any title: two short ones in a row are unheard of.
  private boolean isAbstractWithoutTitle(Text text) throws IOException {
    boolean abstractBelow = lines.peek(0) instanceof Text next && next.isLong();
    return text.isAbstract() || (text.isSentences() && !abstractBelow);
  }

  private void endEntry() {
    if (entry != null && !cards.isRepeated(entry.title(), entry.abstractText())) {
      emit(entry.outcome(entries + 1, timing.captureDay()));
    }
    entry = null;
  }

  private void rejectTitle() {
    if (title != null) {
      emit(
          title.mayBeAbstract() ? PageEntry.withoutTitle(title) : PageEntry.withoutAbstract(title));
      title = null;
      leads = Leads.NONE;
    }
  }

  private void emit(DumpEntry outcome) {
    entries++;
    sink.accept(outcome);
  }
}
