package org.papertide.ingest.intake.folder.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.ingest.intake.folder.look.DroppedFile;
import org.papertide.ingest.intake.folder.look.DroppedFile.State;
import org.papertide.ingest.intake.folder.look.Layout;

class ClaimsTest {

  @TempDir Path folder;
  private Layout layout;
  private Leases leases;
  private Claims claims;

  @BeforeEach
  void prepare() throws IOException {
    layout = Layout.prepare(folder);
    leases = new Leases(layout.taking(), Duration.ZERO);
    leases.beat();
    claims = new Claims(layout.root(), leases.own());
  }

  private DroppedFile drop(String place, String text) throws IOException {
    Path file = layout.root().resolve(place);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return new DroppedFile(Path.of(place), State.of(file));
  }

  private List<String> left() throws IOException {
    try (Stream<Path> paths = Files.walk(layout.root())) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> layout.root().relativize(path).toString())
          .filter(path -> !path.endsWith(".alive"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "arxiv/a.txt"})
  void aFileIsClaimedByOneOfMany(String place) throws IOException {
    DroppedFile file = drop(place, "text");
    Claims other = new Claims(layout.root(), layout.taking().resolve("other"));

    Claim claim = claims.take(file).orElseThrow();

    assertThat(other.take(file)).isEmpty();
    assertThat(claim.path()).hasContent("text");
    claims.giveBack(claim);
    assertThat(left()).containsExactly(place);
    assertThat(other.take(file)).isPresent();
  }

  @Test
  void aFileThatHasChangedSinceItWasSeenIsNotClaimed() throws IOException {
    DroppedFile file = drop("a.txt", "text");
    drop("a.txt", "more text");

    assertThat(claims.take(file)).isEmpty();
    assertThat(left()).containsExactly("a.txt");
  }

  @Test
  void nothingIsOverwrittenByWhatIsGivenBack() throws IOException {
    Claim claim = claims.take(drop("a.txt", "first")).orElseThrow();
    DroppedFile second = drop("a.txt", "second");

    claims.giveBack(claim);

    assertThat(claim.path()).doesNotExist();
    assertThat(layout.root().resolve("a.txt")).hasContent("second");
    assertThat(left()).hasSize(2).allMatch(name -> name.matches("a(\\.[0-9]{8}T[0-9]{9}Z)?\\.txt"));
    assertThat(claims.take(second)).isPresent();
  }

  @Test
  void notEvenByOneOfTheSameNameThatComesInTheSameMoment() throws Exception {
    try (ExecutorService dropping = Executors.newSingleThreadExecutor()) {
      for (int round = 0; round < 2_000; round++) {
        Claim claim = claims.take(drop("a.txt", "first")).orElseThrow();
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Boolean> dropped =
            dropping.submit(
                () -> {
                  start.await();
                  return dropUnlessThere("a.txt", "second");
                });

        start.await();
        claims.giveBack(claim);

        assertThat(left()).as("round %d", round).hasSize(dropped.get() ? 2 : 1);
        for (String file : left()) {
          Files.delete(layout.root().resolve(file));
        }
      }
    }
  }

  private boolean dropUnlessThere(String place, String text) throws IOException {
    try {
      Files.writeString(layout.root().resolve(place), text, StandardOpenOption.CREATE_NEW);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    }
  }

  @Test
  void whatADeadProcessHadClaimedIsGivenBackOnceItsLeaseHasEnded() throws IOException {
    Leases dead = new Leases(layout.taking(), Duration.ofHours(1));
    dead.beat();
    Claims itsClaims = new Claims(layout.root(), dead.own());
    assertThat(itsClaims.take(drop("a.txt", "a"))).isPresent();
    assertThat(itsClaims.take(drop("arxiv/b.txt", "b"))).isPresent();
    Leases patient = new Leases(layout.taking(), Duration.ofHours(1));

    assertThat(patient.expired()).isEmpty();
    assertThat(patient.expired()).isEmpty();
    assertThat(leases.expired()).containsExactly(dead.own());
    claims.giveBackAll(dead.own());
    Leases.end(dead.own());

    assertThat(left()).containsExactly("a.txt", "arxiv/b.txt");
    assertThat(dead.own()).doesNotExist();
    assertThat(leases.expired()).isEmpty();
  }

  @Test
  void aSignOfLifeRenewsTheLease() throws IOException {
    Leases watching = new Leases(layout.taking(), Duration.ofNanos(1));
    assertThat(watching.expired()).isEmpty();

    leases.beat();

    assertThat(watching.expired()).isEmpty();
    assertThat(watching.expired()).containsExactly(leases.own());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt.gz", "arxiv/a.txt.gz"})
  void nothingOnTheShelfIsOverwritten(String place) throws IOException {
    Shelf shelf = new Shelf(layout.done(), new ObjectMapper());
    for (int day = 1; day <= 3; day++) {
      Claim claim = claims.take(drop(place, "day " + day)).orElseThrow();
      shelf.put(claim, Map.of("day", day));
    }

    String name = "a(\\.[0-9]{8}T[0-9]{9}Z(-[0-9]+)?)?\\.txt\\.gz";
    assertThat(left())
        .hasSize(6)
        .allMatch(one -> one.matches("done/(arxiv/)?" + name + "(\\.report\\.json)?"));
    assertThat(layout.done().resolve(place)).hasContent("day 1");
    assertThat(layout.done().resolve(place + ".report.json")).content().contains("\"day\" : 1");
  }

  @Test
  void linksAmongTheClaimsAreNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path foreign = Files.createDirectories(elsewhere.resolve("_")).resolve("foreign.txt");
    Files.writeString(foreign, "not ours");
    Path dead = Files.createDirectories(layout.taking().resolve("dead"));
    Files.createSymbolicLink(dead.resolve("_"), foreign.getParent());
    Files.createSymbolicLink(layout.taking().resolve("link"), elsewhere);

    assertThat(leases.expired()).containsExactly(dead);
    claims.giveBackAll(dead);

    assertThat(foreign).exists();
  }

  @Test
  void aSourceWhoseFolderOnTheShelfIsAFileGetsAnother() throws IOException {
    Shelf shelf = new Shelf(layout.done(), new ObjectMapper());
    shelf.put(claims.take(drop("arxiv", "no folder")).orElseThrow(), Map.of());

    shelf.put(claims.take(drop("arxiv/a.txt", "text")).orElseThrow(), Map.of());

    assertThat(layout.done().resolve("arxiv")).hasContent("no folder");
    assertThat(left())
        .filteredOn(one -> one.endsWith("/a.txt"))
        .singleElement()
        .asString()
        .matches("done/arxiv\\.[0-9]{8}T[0-9]{9}Z/a\\.txt");
  }

  @Test
  void whatAnotherProcessHasTakenOverLeavesNoReport() throws IOException {
    Claim claim = claims.take(drop("a.txt", "text")).orElseThrow();
    claims.giveBackAll(leases.own());

    new Shelf(layout.done(), new ObjectMapper()).put(claim, Map.of());

    assertThat(left()).containsExactly("a.txt");
  }
}
