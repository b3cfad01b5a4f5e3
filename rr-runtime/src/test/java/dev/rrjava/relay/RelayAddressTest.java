package dev.rrjava.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayAddressTest {

  @Test
  void parsesAllFormsOfRoadRunner() {
    assertThat(RelayAddress.parse("pipes")).isEqualTo(new RelayAddress.Pipes());
    assertThat(RelayAddress.parse("tcp://10.0.0.1:6001"))
        .isEqualTo(new RelayAddress.Tcp("10.0.0.1", 6001));
    assertThat(RelayAddress.parse("unix://var/rr.sock"))
        .isEqualTo(new RelayAddress.Unix(Path.of("var/rr.sock")));
  }

  @Test
  void usesLoopbackAddressIfTcpHasNoHost() {
    assertThat(RelayAddress.parse("tcp://:6001"))
        .isEqualTo(new RelayAddress.Tcp("127.0.0.1", 6001));
  }

  @Test
  void parsesIpv6InBrackets() {
    RelayAddress address = RelayAddress.parse("tcp://[::1]:6001");
    assertThat(address)
        .isEqualTo(new RelayAddress.Tcp("::1", 6001))
        .hasToString("tcp://[::1]:6001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pipe",
        "tcp://",
        "tcp://host",
        "tcp://host:0",
        "tcp://host:65536",
        "tcp://host:x",
        "tcp://::1:6001",
        "unix://",
        "udp://host:1"
      })
  void rejectsAndQuotesEverythingElse(String text) {
    assertThatThrownBy(() -> RelayAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but was \"" + text + "\"");
  }
}
