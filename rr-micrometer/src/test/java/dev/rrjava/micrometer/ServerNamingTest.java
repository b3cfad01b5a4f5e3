package dev.rrjava.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.NamingConvention;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares names with those of Micrometer's registry for Prometheus. */
class ServerNamingTest {
  private static final String[] NAMES = {
    "a.b", "a.total", "a.seconds", "a.bytes", "http.server.requests", "aB", "a_info", "a.count",
        "_x",
    "a.bucket", "a.created", "a.sum", "9a", "ä", "duration", ":a", "a-b c", "a.total.created"
  };

  private final NamingConvention naming = new ServerNaming();
  private final NamingConvention reference = new PrometheusNamingConvention();

  @ParameterizedTest
  @EnumSource
  void namesAreThoseOfPrometheus(Meter.Type type) {
    for (String name : NAMES) {
      for (String unit : new String[] {"", "bytes", "seconds"}) {
        String expected = reference.name(name, type, unit.isEmpty() ? null : unit);
        assertThat(naming.name(name, type, unit.isEmpty() ? null : unit))
            .as("%s %s in %s", type, name, unit)
            // The reference leaves this to what writes the page.
            .isEqualTo(type == Meter.Type.COUNTER ? expected + "_total" : expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b", "aB", "1a", "__a", "___a", "_a", "le", "a-b", "ä", "http.method"})
  void keysAreThoseOfPrometheus(String key) {
    assertThat(naming.tagKey(key)).isEqualTo(reference.tagKey(key));
  }

  @Test
  void colonIsNoPartOfTheNameOfALabel() {
    assertThat(naming.tagKey("a:b")).isEqualTo("a_b");
  }
}
