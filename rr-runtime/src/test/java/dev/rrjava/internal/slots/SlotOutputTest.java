package dev.rrjava.internal.slots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.worker.Environment;
import dev.rrjava.worker.Worker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlotOutputTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out =
      new PrintStream(new SlotOutput(written), true, StandardCharsets.UTF_8);

  @Test
  void labelsLinesOfSlotsOnly(@TempDir Path directory) throws Exception {
    out.print("starts ");
    out.println("here");
    inSlot(
        directory,
        7,
        () -> {
          out.print("one\n\ntwo\nthr");
          out.println("ee");
          out.print("cut");
        });
    out.println("main");
    out.println();
    assertThat(written.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            starts here
            [slot 7] one
            [slot 7]\s
            [slot 7] two
            [slot 7] three
            [slot 7] cut
            main

            """);
  }

  @Test
  void lineOfOneSlotEndsWhereAnotherStarts(@TempDir Path directory) throws Exception {
    inSlot(Files.createDirectory(directory.resolve("first")), 7, () -> out.print("cut by another"));
    inSlot(
        Files.createDirectory(directory.resolve("second")),
        12,
        () -> {
          out.write('a');
          out.print(" whole");
          out.println(" line");
        });
    assertThat(written.toString(StandardCharsets.UTF_8))
        .isEqualTo("[slot 7] cut by another\n[slot 12] a whole line\n");
  }

  private static void inSlot(Path directory, int number, Runnable task) throws Exception {
    SlotHost host = SlotHost.forTest(SlotDirectory.of(directory.resolve("slots")), w -> task.run());
    Worker worker =
        Worker.standIn(
            Environment.of(Map.of("RR_RELAY", "unix://" + directory.resolve("none"))), 1);
    Process launcher = new ProcessBuilder("sleep", "60").start();
    Slot slot = new Slot(host, number, launcher.toHandle(), worker);
    slot.start();
    // The slot ends its launcher when it has ended itself.
    assertThat(launcher.waitFor()).isEqualTo(143);
  }
}
