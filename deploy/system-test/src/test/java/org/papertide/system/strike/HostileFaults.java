package org.papertide.system.strike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import org.papertide.local.run.Part;
import org.papertide.local.setting.Port;
import org.papertide.system.assembly.AssembledSystem;
import org.papertide.system.dumps.Dump;
import org.papertide.system.dumps.json.LinesFormat;
import org.papertide.system.hostile.AnnouncedPart;
import org.papertide.system.hostile.Clients;
import org.papertide.system.hostile.PoisonedTopic;

/// Records and clients that spoil what comes in.
public final class HostileFaults {

  private static final int MANY = 2_000;
  private static final int FEW = 300;

  private HostileFaults() {}

  public static String poisonOne(Scene scene) throws Exception {
    return poison(scene, MANY, MANY);
  }

  public static String poisonSome(Scene scene) throws Exception {
    return poison(scene, FEW, 4);
  }

  public static String poisonAll(Scene scene) throws Exception {
    return poison(scene, MANY, 1);
  }

  private static String poison(Scene scene, int entries, int oneIn) throws Exception {
    scene.stream().flow(scene.share());
    scene.system().awaitReady(Part.INDEX);
    try (Connection database = scene.system().postgres().connect()) {
      PoisonedTopic.refuse(database);
    }
    long before = scene.number("select count(*) from dead_letter");
    try (PoisonedTopic topic =
        new PoisonedTopic(
            scene.system().kafka().bootstrapServers(), scene.truth(), scene.random())) {
      assertThat(topic.isTooLargeTurnedDown()).as("10 MB turned down by the broker").isTrue();
      topic.sendStrays();
      int poison = topic.send(scene.stream().spare(entries), oneIn);
      long expected = before + poison + 2;
      await("all of the poison is a dead letter")
          .atMost(AssembledSystem.PATIENCE.multipliedBy(2))
          .ignoreExceptions()
          .until(() -> scene.number("select count(*) from dead_letter") >= expected);
      return "%d of about %d records were poison, and 2 strays".formatted(poison, entries);
    }
  }

  public static String clients(Scene scene) throws Exception {
    scene.system().awaitReady(Part.INGEST);
    scene.stream().flow(scene.share());
    Clients clients = new Clients(scene.system());
    clients.stopsMidBody(scene.stream().spare(50));
    assertThat(clients.sendsLess(scene.stream().spare(50))).isNotEqualTo(200);
    assertThat(clients.bombs()).isEqualTo(413);
    assertThat(clients.cutsGzip(scene.stream().spare(50))).isEqualTo(400);
    Dump slow = scene.stream().spare(50);
    assertThat(clients.sendsSlowly(slow)).isEqualTo(200);
    scene.truth().accepted(slow);
    Dump whole = scene.stream().spare(new LinesFormat(), 50);
    Dump part = AnnouncedPart.of(whole);
    assertThat(clients.sendsMore(part, whole)).isEqualTo(200);
    scene.truth().accepted(part);
    scene.stream().finish();
    await("no dump is left in hand")
        .atMost(AssembledSystem.PATIENCE)
        .until(
            () ->
                scene.system().get(Port.INGEST, "/q/metrics").body().contains("dumps_in_hand 0.0"));
    return "two broke off, two were turned down, a slow one and a cut one were taken";
  }
}
