package dev.rrjava.tools.doctor;

import static dev.rrjava.tools.doctor.FindingAssert.assertError;
import static dev.rrjava.tools.doctor.FindingAssert.assertOk;
import static dev.rrjava.tools.doctor.FindingAssert.assertWarning;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkChecksTest {
  @TempDir private Path folder = Path.of("");
  private Examined service = new Examined(folder);

  @BeforeEach
  void createService() {
    service = new Examined(folder);
  }

  @Test
  void portsAreFreeAndDifferent() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      service.with("http.address=127.0.0.1:" + other.getLocalPort());
      assertWarning(
          service.by(NetworkChecks::ports), "in use: http.address " + other.getLocalPort());
      service.with("rpc.listen=tcp://127.0.0.1:" + other.getLocalPort());
      assertError(service.by(NetworkChecks::ports), "http.address and rpc.listen have the same");
    }
    assertOk(new Examined(folder).by(NetworkChecks::ports), "free");
  }

  @Test
  void relayIsOutOfReachOfOthers() throws IOException {
    assertOk(service.by(NetworkChecks::relay), "pipes");
    assertOk(
        service.with("server.relay=tcp://127.0.0.1:7000").by(NetworkChecks::relay), "loopback");
    assertError(
        service.with("server.relay=tcp://0.0.0.0:7000").by(NetworkChecks::relay),
        "one foreign connection ends it");
    assertOk(service.with("server.relay=unix://rr.sock").by(NetworkChecks::relay), "Unix");
    assertWarning(
        service
            .with("server.relay=unix:///" + "long/".repeat(30) + "rr.sock")
            .by(NetworkChecks::relay),
        "bytes, and systems allow about");
  }
}
