package dev.rrjava.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and handlers that are too large for the heap of a worker process. */
@Timeout(60)
class WorkerHeapTest {
  @RegisterExtension private final ProcessUnderTest worker = new ProcessUnderTest();

  @Test
  void respondsWith413ToBodyLargerThanHeapAndContinues() throws Exception {
    worker.startAndShakeHands("-Xmx64m");
    worker.requestOf(200 << 20);
    assertThat(worker.answer()).endsWith("413 Content Too Large\n").contains("Content-Length");
    assertThat(worker.stderr())
        .contains("a request of 209715200 bytes was discarded")
        .contains("(-Xmx); the client gets 413");
    worker.request("/");
    assertThat(worker.answer()).endsWith("served");
  }

  @Test
  void respondsWith503IfHeapHasNoRoomForBodyAndContinues() throws Exception {
    worker.startAndShakeHands("-Xmx64m");
    worker.requestOf(50 << 20);
    assertThat(worker.answer()).endsWith("503 Service Unavailable\n").contains("Retry-After");
    assertThat(worker.stderr())
        .contains("a request of 52428800 bytes was discarded: it does not fit into the heap")
        .contains("the client gets 503");
    worker.request("/");
    assertThat(worker.answer()).endsWith("served");
  }

  @Test
  void exhaustedHeapFailsNoOtherRequest() throws Exception {
    worker.startAndShakeHands("-Xmx32m");
    worker.request("/leaks");
    assertThat(worker.answer()).endsWith("Internal Server Error\n");
    worker.passesRequestOn();
    worker.requestOf(20 << 20);
    assertThat(worker.answer()).isEqualTo("{\"stop\":true}");
    worker.stop();
    assertThat(worker.exitCode()).isEqualTo(1);
    assertThat(worker.stderr()).contains("OutOfMemoryError");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/allocates", "/large-header"})
  void respondsWith500IfHandlerExhaustsHeapAndPassesOnNextRequest(String path) throws Exception {
    worker.startAndShakeHands("-Xmx32m");
    worker.request(path);
    assertThat(worker.answer()).endsWith("Internal Server Error\n");
    worker.passesRequestOn();
    worker.stop();
    assertThat(worker.exitCode()).isEqualTo(1);
    assertThat(worker.stderr()).contains("GET " + path, "OutOfMemoryError");
  }
}
