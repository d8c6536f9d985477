package org.papertide.api.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.papertide.api.export.listing.NastyText;
import org.papertide.api.export.listing.SampleListing;
import org.papertide.api.index.PaperDocument;

class MarkdownTest {

  @Test
  void a_list_is_a_text_for_people() throws Exception {
    assertThat(
            SampleListing.written(
                new Markdown(),
                SampleListing.of(
                    "Search: *",
                    URI.create("http://papers.example/next"),
                    SampleListing.paper(
                        "2404.14619",
                        "Open [ELM]",
                        "1. <b>Two</b>\nlines.",
                        "authors",
                        "[\"Ada Lovelace\", \"Charles Babbage\"]",
                        "publishedOn",
                        "\"2024-04-22\"",
                        "upvotes",
                        "128",
                        "codeRepository",
                        "\"https://a.b/(c)\""))))
        .isEqualTo(
            """
            # Search: \\*

            ## [Open \\[ELM\\]](https://arxiv.org/abs/2404.14619)

            Ada Lovelace, Charles Babbage

            2404.14619 · published 2024-04-22 · 128 upvotes · [code](https://a.b/%28c%29)

            1\\. &lt;b&gt;Two&lt;/b&gt; lines.

            [More](http://papers.example/next)
            """);
  }

  @RepeatedTest(200)
  void nothing_in_a_text_is_taken_for_markup() throws Exception {
    long seed = System.nanoTime();
    NastyText nasty = new NastyText(seed);
    PaperDocument paper = SampleListing.nasty(nasty, 1)[0];
    String title = nasty.next();
    String markdown = SampleListing.written(new Markdown(), SampleListing.of(title, null, paper));
    List<Node> blocks = children(Parser.builder().build().parse(markdown));
    assertThat(blocks)
        .as("seed %d", seed)
        .hasSize(5)
        .allMatch(block -> block instanceof Heading || block instanceof Paragraph);
    assertThat(text(blocks.getFirst())).as("seed %d", seed).isEqualTo(NastyText.line(title));
    assertThat(children(blocks.get(1)))
        .as("seed %d", seed)
        .singleElement()
        .isInstanceOf(Link.class)
        .satisfies(link -> assertThat(text(link)).isEqualTo(NastyText.line(paper.title())));
    assertThat(text(blocks.getLast())).as("seed %d", seed).isEqualTo(NastyText.line(paper.text()));
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  /// The text of what holds nothing but text.
  private static String text(Node parent) {
    StringBuilder text = new StringBuilder();
    for (Node child : children(parent)) {
      assertThat(child).isInstanceOf(Text.class);
      text.append(((Text) child).getLiteral());
    }
    return text.toString();
  }
}
