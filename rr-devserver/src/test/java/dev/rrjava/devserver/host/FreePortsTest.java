package dev.rrjava.devserver.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Scanner;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreePortsTest {
  @ParameterizedTest
  @CsvSource({
    "32768\t60999, 20000, 32767", // Linux
    "49152\t65535, 20000, 49151", // Windows, macOS
    "10000\t60999, 61000, 65535",
    "20500\t61000, 61001, 65535",
    "1024\t65535,  20000, 65535" // nothing else is left
  })
  void portsAreOutsideOfTheRangeForOutgoingConnections(String ephemeral, int lowest, int highest)
      throws IOException {
    FreePorts ports = FreePorts.outside(ephemeral + "\n");
    for (int i = 0; i < 50; i++) {
      assertThat(ports.next()).isBetween(lowest, highest);
    }
  }

  @Test
  void everyChoiceIsAnotherPort() throws IOException {
    Set<Integer> chosen = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      chosen.add(FreePorts.choose());
    }
    assertThat(chosen).hasSize(200);
  }

  @Test
  void systemGivesNoChosenPortToOutgoingConnections() throws IOException {
    Path range = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
    assumeTrue(Files.exists(range), "no " + range);
    try (Scanner limits = new Scanner(Files.readAllLines(range).get(0))) {
      assertThat(FreePorts.choose())
          .matches(port -> port < limits.nextInt() || port > limits.nextInt(), "not in " + range);
    }
  }

  @Test
  void usedPortIsNotChosen() throws IOException {
    try (ServerSocket used = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = used.getLocalPort();
      FreePorts none = new FreePorts(port, 1);
      assertThatExceptionOfType(BindException.class)
          .isThrownBy(none::next)
          .withMessage("expected a free port from %d to %d but all are used", port, port);
    }
  }
}
