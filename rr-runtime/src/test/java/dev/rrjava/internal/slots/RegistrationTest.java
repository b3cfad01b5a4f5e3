package dev.rrjava.internal.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.relay.RelayAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {

  @Test
  void parsesPidParentAndEnvironment() {
    Registration registration =
        Registration.parse(
            "1|12|3|RR_RELAY=unix:///run/a b=c.sock|RR_MODE=http|RR_VERSION=2025.1.15");
    assertThat(registration.pid()).isEqualTo(12);
    assertThat(registration.parentPid()).isEqualTo(3);
    assertThat(registration.environment().relay())
        .isEqualTo(new RelayAddress.Unix(Path.of("/run/a b=c.sock")));
    assertThat(registration.environment().mode()).contains("http");
    assertThat(registration.environment().version().orElseThrow()).hasToString("2025.1.15");
    assertThat(registration.environment().rpc()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1|",
        "2|12|3|RR_RELAY=tcp://:1",
        "1|12",
        "1|12|",
        "1|x|3|RR_RELAY=tcp://:1",
        "1|0|3|RR_RELAY=tcp://:1",
        "1|12|-3|RR_RELAY=tcp://:1",
        "1|12|3|RR_RELAY",
        "1|12|3|RR_RELAY=tcp://:1|b.sock",
        "1|12|3|RR_RELAY=udp://:1",
      })
  void rejectsOtherLines(String line) {
    assertThatThrownBy(() -> Registration.parse(line)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ignoresProcessThatHasEndedOrLostItsServer() throws Exception {
    long own = ProcessHandle.current().pid();
    Process child = new ProcessBuilder("sleep", "60").start();
    try {
      assertThat(line(child.pid(), own).launcher()).contains(child.toHandle());
      assertThat(line(child.pid(), own + 1).launcher()).isEmpty();
      // What has lost its server waits for nobody: it is told to end.
      assertThat(child.waitFor()).isEqualTo(143);
      assertThat(line(child.pid(), own).launcher()).isEmpty();
    } finally {
      child.destroyForcibly();
    }
  }

  private static Registration line(long pid, long parent) {
    return Registration.parse("1|" + pid + "|" + parent + "|RR_RELAY=tcp://127.0.0.1:1");
  }
}
