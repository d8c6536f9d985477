package org.papertide.local.push.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {

  @TempDir private Path folder;

  @Test
  void aFolderIsWalkedByNameWithoutWhatIsHiddenOrUnfinished() throws Exception {
    for (String name :
        List.of("b.json", "a/2.txt", "a/1.txt", "c", ".hidden", "d.part", "e.tmp", ".git/x")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
    Files.createSymbolicLink(folder.resolve("circle"), folder);
    Files.createSymbolicLink(folder.resolve("latest"), folder.resolve("c"));

    Selection selection = Selection.of(List.of(folder));

    assertThat(selection.dumps())
        .extracting(dump -> folder.relativize(dump.file()).toString())
        .containsExactly("a/1.txt", "a/2.txt", "b.json", "c", "latest");
    assertThat(selection.dumps().getFirst().bytes()).isEqualTo("a/1.txt".length());
    assertThat(selection.leftOut()).isEqualTo(5);
  }

  @Test
  void whatIsNamedItselfIsAlwaysTaken() throws Exception {
    Path hidden = Files.writeString(folder.resolve(".hidden"), "x");
    Path absent = folder.resolve("absent");

    Selection selection = Selection.of(List.of(hidden, absent));

    assertThat(selection.dumps()).extracting(Dump::file).containsExactly(hidden);
    assertThat(selection.unusable())
        .containsExactly(new Selection.Unusable(absent.toString(), "does not exist"));
  }
}
