package org.papertide.ingest.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papertide.ingest.intake.folder.look.Complaints;
import org.papertide.ingest.intake.folder.look.DroppedFile;

class RetriesTest {

  private static final DroppedFile BAD = file("a.txt", 1);
  private static final DroppedFile GOOD = file("b.txt", 2);

  private final Complaints complaints = new Complaints();
  private final Retries patient = new Retries(Duration.ofHours(1), Duration.ofHours(2));

  private static DroppedFile file(String name, long bytes) {
    return new DroppedFile(Path.of(name), new DroppedFile.State(bytes, FileTime.fromMillis(1_000)));
  }

  private int complaintsOfTheRound() {
    complaints.endRound();
    return complaints.lasting();
  }

  @Test
  void oneThatWaitsHoldsUpNoOtherAndIsStillComplainedOf() {
    patient.postpone(BAD, "no room", complaints);
    assertThat(complaintsOfTheRound()).isEqualTo(1);

    assertThat(patient.due(List.of(BAD, GOOD), complaints)).containsExactly(GOOD);
    assertThat(complaintsOfTheRound()).isEqualTo(1);
    assertThat(patient.count()).isEqualTo(1);
  }

  @Test
  void itsTimeComes() {
    Retries hasty = new Retries(Duration.ZERO, Duration.ZERO);

    hasty.postpone(BAD, "no room", complaints);

    assertThat(hasty.due(List.of(BAD, GOOD), complaints)).containsExactly(BAD, GOOD);
  }

  @Test
  void whatIsGoneIsForgottenAndWhatHasChangedIsAnother() {
    patient.postpone(BAD, "no room", complaints);
    DroppedFile changed = file("a.txt", 3);

    assertThat(patient.due(List.of(changed, GOOD), complaints)).containsExactly(changed, GOOD);
    assertThat(patient.count()).isZero();
    assertThat(patient.due(List.of(BAD), complaints)).containsExactly(BAD);
  }
}
