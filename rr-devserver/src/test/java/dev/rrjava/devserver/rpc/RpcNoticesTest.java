package dev.rrjava.devserver.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RpcNoticesTest {
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
  private final BlockingQueue<String> output = new LinkedBlockingQueue<>();

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  private RpcNotices notices(Duration period) {
    return new RpcNotices(output::add, timer, period);
  }

  @Test
  void casesAfterTheFirstOnesAreCounted() throws Exception {
    RpcNotices notices = notices(Duration.ofSeconds(1));
    for (int i = 0; i < 10; i++) {
      notices.broken("lost a connection", new IOException("reset"));
    }
    notices.broken("lost a connection", new IOException("other"));
    for (int i = 0; i < 3; i++) {
      assertThat(output.take()).isEqualTo("rpc: lost a connection: reset");
    }
    assertThat(output.take()).isEqualTo("rpc: lost a connection: other");
    assertThat(output.take()).isEqualTo("rpc: 7 more within 1 s: lost a connection: reset");
    notices.broken("lost a connection", new IOException("reset"));
    assertThat(output.take()).as("a new period").isEqualTo("rpc: lost a connection: reset");
    assertThat(output).isEmpty();
  }

  @Test
  void manyCausesDoNotFillTheTerminal() {
    RpcNotices notices = notices(Duration.ofDays(1));
    List<Integer> numbers = IntStream.range(0, 1000).boxed().toList();
    numbers.forEach(i -> notices.broken("closed a connection", new IOException("no " + i)));
    assertThat(output).hasSize(23);
  }

  @Test
  void controlCharactersAreNotShown() {
    notices(Duration.ofDays(1)).broken("closed a connection", new IOException("a\u001b[31mb\n"));
    assertThat(output).containsExactly("rpc: closed a connection: a?[31mb?");
  }

  @Test
  void exceptionWithoutAMessageIsNamed() {
    notices(Duration.ofDays(1)).broken("closed a connection", new StackOverflowError());
    assertThat(output).containsExactly("rpc: closed a connection: java.lang.StackOverflowError");
  }
}
