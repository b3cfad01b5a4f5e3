package dev.rrjava.worker;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.internal.testing.CapturedLog;
import dev.rrjava.relay.RelayAddress;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

  @Test
  void readsAllVariables() {
    Environment environment =
        Environment.of(
            Map.of(
                "RR_RELAY", "unix://rr.sock",
                "RR_MODE", "http",
                "RR_RPC", "tcp://127.0.0.1:6001",
                "RR_VERSION", "2025.1.15"));
    assertThat(environment.relay()).isEqualTo(RelayAddress.parse("unix://rr.sock"));
    assertThat(environment.mode()).contains("http");
    assertThat(environment.rpc()).contains("tcp://127.0.0.1:6001");
    assertThat(environment.version()).contains(new ServerVersion(2025, 1, 15));
  }

  @Test
  void usesPipesIfNoVariableIsSet() {
    Environment environment = Environment.of(Map.of("PATH", "/bin"));
    assertThat(environment.relay()).isEqualTo(new RelayAddress.Pipes());
    assertThat(environment.version()).isEmpty();
    assertThat(Environment.namesServer(Map.of("PATH", "/bin"))).isFalse();
    assertThat(Environment.namesServer(Map.of("RR_MODE", "http"))).isTrue();
  }

  @Test
  void acceptsItsOwnModeAndNone() {
    Environment.of(Map.of("RR_MODE", "jobs")).requireMode("jobs");
    Environment.of(Map.of()).requireMode("jobs");
    Environment.of(Map.of("RR_MODE", "")).requireMode("jobs");
  }

  @ParameterizedTest
  @CsvSource({
    "http, jobs, JobWorker of rr-services serves jobs",
    "jobs, http, HttpWorker serves http",
    "http, grpc, 'HttpWorker serves http, and JobWorker of rr-services serves jobs'",
    "http, HTTP, 'HttpWorker serves http, and JobWorker of rr-services serves jobs'",
    "grpc, http, HttpWorker serves http",
  })
  void rejectsModeOfAnotherPluginAndNamesClassForIt(String expected, String mode, String hint) {
    Environment environment = Environment.of(Map.of("RR_MODE", mode));
    assertThatThrownBy(() -> environment.requireMode(expected))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "RR_MODE: expected "
                + expected
                + " but was "
                + mode
                + ": the server has started this process for another plugin. "
                + hint
                + "; a program for several plugins uses WorkerModes of rr-services");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "pipe", "udp://x", "tcp://127.0.0.1", "tcp://:0", "unix://"})
  void rejectsMalformedRelayAndQuotesIt(String relay) {
    assertThatThrownBy(() -> Environment.of(Map.of("RR_RELAY", relay)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RR_RELAY")
        .hasMessageContaining("\"" + relay + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n",
        "3",
        "v3",
        "2025",
        "local",
        "dev-master",
        "latest",
        "v",
        ".",
        "3.",
        "3.x",
        "-3.0.0",
        "three.zero",
        "3,0,0",
        "3.0.99999999",
        "99999999999999999999.0.0",
        "3.99999999999",
        "\u0663.\u0660.\u0660",
        "{0}",
        "\u0000"
      })
  void treatsMalformedVersionAsUnknownAndLogsOnce(String text) {
    try (CapturedLog log = CapturedLog.of(Environment.class)) {
      assertThat(Environment.of(Map.of("RR_VERSION", text)).version()).isEmpty();
      assertThat(log.lines())
          .singleElement(as(InstanceOfAssertFactories.STRING))
          .startsWith("FINE ")
          .contains("RR_VERSION", "\"" + text + "\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3.0.0, 3.0.0",
    "v3.0.0, 3.0.0",
    "' 3.0.0 ', 3.0.0",
    "3.0, 3.0.0",
    "3.1.2 (build), 3.1.2",
    "3.1.x, 3.1.0",
    "3.0.0-rc.1, 3.0.0",
    "3.1.0+linux.amd64, 3.1.0",
    "2025.1.15, 2025.1.15",
    "2024.3.5.1, 2024.3.5",
  })
  void ignoresLabelOfVersion(String text, String version) {
    assertThat(Environment.of(Map.of("RR_VERSION", text)).version().orElseThrow())
        .hasToString(version);
  }

  static Stream<String> variables() {
    return Stream.of(
        "RR_MODE", "RR_RPC", "RR_VERSION", "RR_LOG_ROUTES", "RR_FRAME_LOG", "RR_EARLY_HINTS");
  }

  @ParameterizedTest
  @MethodSource("variables")
  void acceptsAnyValueOfOtherVariables(String name) {
    Random random = new Random(name.hashCode());
    for (int i = 0; i < 1000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(40), 0, 0x180).forEach(text::appendCodePoint);
      Environment environment = Environment.of(Map.of(name, text.toString()));
      assertThat(environment.relay()).isEqualTo(new RelayAddress.Pipes());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, true, false", "true, true, false", "On, true, false", "YES, true, false",
    "0, false, false", "False, false, false", "off, false, false", "no, false, false",
    "'', false, false", "maybe, false, true", "2, false, true",
  })
  void readsSwitchesAndReportsOtherValues(String text, boolean on, boolean reported) {
    try (CapturedLog log = CapturedLog.of(Environment.class)) {
      Environment environment =
          Environment.of(Map.of("RR_FRAME_LOG", text, "RR_LOG_ROUTES", "off"));
      assertThat(environment.logsFrames()).isEqualTo(on);
      assertThat(environment.logsRoutes()).isFalse();
      if (reported) {
        assertThat(log.lines())
            .containsExactly(
                "WARNING RR_FRAME_LOG is ignored: expected 1 or 0 but was \"" + text + "\"");
      } else {
        assertThat(log.lines()).isEmpty();
      }
    }
  }
}
