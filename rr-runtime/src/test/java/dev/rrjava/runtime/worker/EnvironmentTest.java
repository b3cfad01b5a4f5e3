package dev.rrjava.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.runtime.relay.RelayAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {

  @Test
  void whatTheServerSaysIsRead() {
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
  void withoutAnyVariableTheRelayIsPipes() {
    Environment environment = Environment.of(Map.of("PATH", "/bin"));
    assertThat(environment.relay()).isEqualTo(new RelayAddress.Pipes());
    assertThat(environment.version()).isEmpty();
    assertThat(Environment.namesServer(Map.of("PATH", "/bin"))).isFalse();
    assertThat(Environment.namesServer(Map.of("RR_MODE", "http"))).isTrue();
  }

  @Test
  void aMalformedVariableIsNamed() {
    assertThatThrownBy(() -> Environment.of(Map.of("RR_RELAY", "udp://x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RR_RELAY")
        .hasMessageContaining("udp://x");
    assertThatThrownBy(() -> Environment.of(Map.of("RR_VERSION", "latest")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RR_VERSION")
        .hasMessageContaining("latest");
  }

  @ParameterizedTest
  @CsvSource({
    "2023.3.12, false",
    "2024.3.5, false",
    "2025.1.15, false",
    "v2025.1, false",
    "6.0.0-beta, true",
    "6.1.2, true",
    "7.0.0, true",
    "2.12.3, false",
  })
  void theStatusAfterA103SurvivesFrom60On(String version, boolean survives) {
    assertThat(ServerVersion.parse(version).keepsStatusAfterInformational()).isEqualTo(survives);
  }
}
