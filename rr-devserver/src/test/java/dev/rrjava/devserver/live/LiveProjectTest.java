package dev.rrjava.devserver.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a project whose workers can't be replaced, and of other work meanwhile. */
@Timeout(120)
class LiveProjectTest {
  @TempDir private Path directory;

  private final List<String> output = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final Workers workers = new Workers();

  @SuppressWarnings("NullAway.Init") // there for each test
  private SampleProject sample;

  /** Workers that fail as a test says. */
  private final class Workers implements Deployment {
    private volatile Optional<String> failure = Optional.empty();

    @Override
    public void replace(Path classes, Runnable release) {
      events.add("replace");
      switch (failure.orElse("")) {
        case "exception" -> throw new IllegalArgumentException("on purpose");
        case "error" -> throw new AssertionError("on purpose");
        default -> release.run();
      }
    }

    @Override
    public void hold(boolean holds) {
      events.add(holds ? "hold" : "go on");
    }

    @Override
    public void giveUp() {
      events.add("give up");
    }

    @Override
    public void close() {
      events.add("close");
    }
  }

  @BeforeEach
  void writeSources() throws IOException {
    sample = SampleProject.write(directory);
  }

  private LiveProject start() throws Exception {
    LiveProject project =
        LiveProject.create(sample.project(), List.of(), workers, output::add, "restart");
    project.start();
    return project;
  }

  private void awaitEvents(String... expected) throws InterruptedException {
    for (String event : expected) {
      assertThat(events.take()).isEqualTo(event);
    }
  }

  @Test
  void otherWorkIsHeldWhileTheSourcesDoNotCompile() throws Exception {
    try (LiveProject project = start()) {
      awaitEvents("hold", "replace", "go on");
      sample.edit("Names", "String", "Strin");
      awaitEvents("hold", "hold");
      assertThat(project.refresh()).isPresent();
      sample.edit("Names", "Strin", "String");
      awaitEvents("hold");
      while (!"go on".equals(events.take())) {
        assertThat(project.refresh()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"exception", "error"})
  void failureOfAnyKindIsShownAndAChangeMendsIt(String kind) throws Exception {
    workers.failure = Optional.of(kind);
    try (LiveProject project = start()) {
      awaitEvents("hold", "replace", "hold");
      assertThat(project.refresh()).hasValueSatisfying(this::requireFailure);
      assertThat(output).anyMatch(line -> line.contains("on purpose"));
      workers.failure = Optional.empty();
      sample.edit("Names", "Ada", "Grace");
      awaitEvents("hold", "replace", "go on");
      assertThat(project.refresh()).isEmpty();
    }
  }

  private void requireFailure(Failure failure) {
    assertThat(failure.title()).isEqualTo("What is saved can't be served");
    assertThat(failure.text()).contains("on purpose");
  }
}
