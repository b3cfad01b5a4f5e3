package dev.rrjava.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StartupOutputTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private StartupOutput output(Duration patience) {
    return new StartupOutput(new PrintStream(printed, true, StandardCharsets.UTF_8), patience);
  }

  private List<String> lines() {
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void printsServerLinesBeforeThoseOfWorkers() {
    StartupOutput output = output(Duration.ofHours(1));
    output.accept("worker, early");
    assertThat(lines()).isEmpty();
    output.open(List.of("server 1", "server 2"));
    output.accept("worker, late");
    assertThat(lines()).containsExactly("server 1", "server 2", "worker, early", "worker, late");
  }

  @Test
  void printsWorkerLinesIfStartTakesLong() throws Exception {
    StartupOutput output = output(Duration.ofMillis(1));
    output.accept("worker, early");
    while (lines().isEmpty()) {
      Thread.sleep(1);
    }
    output.open(List.of("server"));
    assertThat(lines()).containsExactly("worker, early", "server");
  }
}
