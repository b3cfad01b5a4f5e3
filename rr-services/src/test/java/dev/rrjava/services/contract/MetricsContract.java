package dev.rrjava.services.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.rrjava.metrics.Histogram;
import dev.rrjava.metrics.Metrics;
import dev.rrjava.rpc.RpcCodec;
import dev.rrjava.rpc.RpcErrorException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What metrics do, and the page that shows them, in addition to the other services. */
public abstract class MetricsContract extends ServicesContract {
  /** Called by subclasses. */
  protected MetricsContract() {}

  /** Returns the page that Prometheus would read. */
  protected abstract String page() throws IOException;

  private void call(String method, String json) {
    byte[] reply =
        services().rpc().call(method, RpcCodec.JSON, json.getBytes(StandardCharsets.UTF_8));
    assertThat(new String(reply, StandardCharsets.UTF_8).strip()).isEqualTo("true");
  }

  private void declare(String name, String collector) {
    try {
      call("metrics.Declare", "{\"name\":\"%s\",\"collector\":%s}".formatted(name, collector));
    } catch (RpcErrorException e) { // of RoadRunner 2023.3, if it has been declared before
      assertThat(e.serverMessage()).contains("existing collector");
    }
  }

  @Test
  void metricsAreOnThePage() throws IOException {
    Metrics metrics = Metrics.of(services().rpc());
    metrics.counter("tickets_total", "Tickets.", "harbour").add(3, "juist");
    metrics.gauge("queue_length", "Jobs.").set(7);
    Histogram durations =
        metrics.histogram("wait_seconds", "Waiting.", List.of(0.1, 1.0), "harbour");
    durations.observe(0.5, "juist");
    durations.observe(2, "juist");
    metrics.close();
    assertThat(page().lines())
        .containsSequence(
            "# HELP queue_length Jobs.", "# TYPE queue_length gauge", "queue_length 7")
        .containsSequence(
            "# HELP tickets_total Tickets.",
            "# TYPE tickets_total counter",
            "tickets_total{harbour=\"juist\"} 3")
        .containsSequence(
            "# HELP wait_seconds Waiting.",
            "# TYPE wait_seconds histogram",
            "wait_seconds_bucket{harbour=\"juist\",le=\"0.1\"} 0",
            "wait_seconds_bucket{harbour=\"juist\",le=\"1\"} 1",
            "wait_seconds_bucket{harbour=\"juist\",le=\"+Inf\"} 2",
            "wait_seconds_sum{harbour=\"juist\"} 2.5",
            "wait_seconds_count{harbour=\"juist\"} 2");
  }

  @Test
  void valuesOfSeveralWorkersAreAddedUp() throws IOException {
    for (int worker = 0; worker < 2; worker++) {
      Metrics metrics = Metrics.of(services().rpc());
      metrics.counter("shared_total", "Shared.").increment();
      metrics.close();
    }
    assertThat(page().lines()).contains("shared_total 2");
  }

  @Test
  void namesHelpAndLabelsAreEscapedAsPrometheusExpects() throws IOException {
    declare(
        "odd_gauge",
        "{\"type\":\"gauge\",\"namespace\":\"ns\",\"subsystem\":\"sub\",\"help\":\"a\\nb\\\\c\","
            + "\"labels\":[\"l\"]}");
    call("metrics.Set", "{\"name\":\"odd_gauge\",\"value\":-1,\"labels\":[\"a\\\"b\\\\c\\nd\"]}");
    assertThat(page().lines())
        .contains(
            "# HELP ns_sub_odd_gauge a\\nb\\\\c", "ns_sub_odd_gauge{l=\"a\\\"b\\\\c\\nd\"} -1");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1000000, 1e+06",
    "123456, 123456",
    "1234567, 1.234567e+06",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "1e21, 1e+21",
    "0.1, 0.1",
    "-2.5, -2.5"
  })
  void numbersAreWrittenAsGoDoes(String value, String expected) throws IOException {
    declare("number", "{\"type\":\"gauge\",\"help\":\"x\"}");
    call("metrics.Set", "{\"name\":\"number\",\"value\":%s}".formatted(value));
    assertThat(page().lines()).contains("number " + expected);
    call("metrics.Unregister", "\"number\"");
    assertThat(page()).doesNotContain("\nnumber ");
  }

  @Test
  void gaugesIncreaseAndDecreaseAndSummariesHaveCountAndSum() throws IOException {
    declare("level", "{\"type\":\"gauge\",\"help\":\"x\"}");
    call("metrics.Add", "{\"name\":\"level\",\"value\":5}");
    call("metrics.Sub", "{\"name\":\"level\",\"value\":7}");
    declare("sizes", "{\"type\":\"summary\",\"help\":\"x\"}");
    call("metrics.Observe", "{\"name\":\"sizes\",\"value\":5}");
    call("metrics.Observe", "{\"name\":\"sizes\",\"value\":6}");
    assertThat(page().lines()).contains("level -2", "sizes_sum 11", "sizes_count 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "metrics.Add|{\"name\":\"nothing\",\"value\":1}|undefined collector",
        "metrics.Unregister|\"nothing\"|undefined collector",
        "metrics.Add|{\"name\":\"sold_total\",\"value\":1}|required labels",
        "metrics.Set|{\"name\":\"sold_total\",\"value\":1,\"labels\":[\"a\"]}|does not support",
        "metrics.Observe|{\"name\":\"sold_total\",\"value\":1,\"labels\":[\"a\"]}|does not support",
        "metrics.Declare|{\"name\":\"x\",\"collector\":{\"type\":\"bogus\"}}|unknown collector type"
      })
  void callsThatMakeNoSenseAreErrors(String method, String json, String expected) {
    declare("sold_total", "{\"type\":\"counter\",\"help\":\"x\",\"labels\":[\"l\"]}");
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> call(method, json))
        .withMessageContaining(expected);
  }

  /**
   * Returns whether a counter that is decreased ends the server.
   *
   * @throws IOException if that can't be found out
   */
  protected boolean endsWhenACounterDecreases() throws IOException {
    return false;
  }

  @Test
  void counterDoesNotDecrease() throws IOException {
    assumeFalse(endsWhenACounterDecreases(), "RoadRunner before 3.0 would end with a panic");
    callsThatMakeNoSenseAreErrors(
        "metrics.Add", "{\"name\":\"sold_total\",\"value\":-1,\"labels\":[\"a\"]}", "decrease");
  }
}
