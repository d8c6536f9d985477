package org.papertide.ingest.intake.folder.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLookTest {

  @TempDir Path outside;
  private Path root;
  private final Complaints complaints = new Complaints();

  @BeforeEach
  void prepare() {
    root = Layout.prepare(outside.resolve("new/folder")).root();
  }

  private FolderLook look(Duration settle, int most) {
    return new FolderLook(root, name -> name.matches("[a-z]+"), most, settle, complaints);
  }

  private List<String> complete(FolderLook look) throws IOException {
    List<String> places = look.complete().stream().map(file -> file.place().toString()).toList();
    complaints.endRound();
    return places;
  }

  private Path drop(String place) throws IOException {
    Path file = root.resolve(place);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, place);
  }

  @Test
  void filesAreTakenByNameWhateverTheirSource() throws IOException {
    for (String place : List.of("b.txt", "hub/c.txt", "arxiv/a.txt", "arxiv/b.txt")) {
      drop(place);
    }
    FolderLook look = look(Duration.ZERO, 100);

    assertThat(complete(look)).containsExactly("arxiv/a.txt", "arxiv/b.txt", "b.txt", "hub/c.txt");
    assertThat(look.waiting()).isEqualTo(4);
    assertThat(complaints.lasting()).isZero();
  }

  @Test
  void whatIsUnfinishedHiddenOrOursIsPassedOver() throws IOException {
    for (String place :
        List.of(".x", "a.part", "a.tmp", "a.crdownload", "done/a", "failed/a", "taking/a")) {
      drop(place);
    }
    drop("hub/.x");

    assertThat(complete(look(Duration.ZERO, 100))).isEmpty();
    assertThat(complaints.lasting()).isZero();
  }

  @Test
  void whatCannotBeTakenIsCountedForAsLongAsItLasts() throws IOException {
    Path secret = Files.writeString(outside.resolve("secret"), "secret");
    Files.createSymbolicLink(root.resolve("link"), secret);
    Files.createSymbolicLink(root.resolve("linked"), outside);
    drop("No Source/a.txt");
    drop("hub/deeper/a.txt");
    Path longName = drop("n".repeat(201));
    drop("good.txt");
    FolderLook look = look(Duration.ZERO, 100);

    assertThat(complete(look)).containsExactly("good.txt");
    assertThat(complaints.lasting()).isEqualTo(5);
    Files.delete(longName);
    assertThat(complete(look)).containsExactly("good.txt");
    assertThat(complaints.lasting()).isEqualTo(4);
    assertThat(look.waiting()).isEqualTo(1);
  }

  @Test
  void aFileIsCompleteOnceItHasStayedTheSame() throws IOException {
    Path file = drop("a.txt");
    FolderLook never = look(Duration.ofHours(1), 100);
    assertThat(complete(never)).isEmpty();
    assertThat(complete(never)).isEmpty();
    assertThat(never.waiting()).isEqualTo(1);

    FolderLook soon = look(Duration.ofNanos(1), 100);
    assertThat(complete(soon)).isEmpty();
    assertThat(complete(soon)).containsExactly("a.txt");
    Files.writeString(file, "longer than before");
    assertThat(complete(soon)).isEmpty();
    assertThat(complete(soon)).containsExactly("a.txt");
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    assertThat(complete(soon)).isEmpty();
  }

  @Test
  void ofTooManyFilesTheFirstByNameAreKept() throws IOException {
    for (int number = 0; number < 20; number++) {
      drop("%02d".formatted(number));
    }
    FolderLook look = look(Duration.ZERO, 3);

    assertThat(complete(look)).containsExactly("00", "01", "02");
    assertThat(look.waiting()).isEqualTo(20);
  }
}
