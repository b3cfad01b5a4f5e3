package dev.rrjava.tools.doctor;

import static dev.rrjava.tools.doctor.FindingAssert.assertError;
import static dev.rrjava.tools.doctor.FindingAssert.assertOk;
import static dev.rrjava.tools.doctor.FindingAssert.assertWarning;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
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
          service.by(NetworkChecks::ports),
          "can't listen on http.address " + other.getLocalPort() + " (in use");
      service.with("rpc.listen=tcp://127.0.0.1:" + other.getLocalPort());
      assertError(service.by(NetworkChecks::ports), "http.address and rpc.listen have the same");
    }
    assertOk(new Examined(folder).by(NetworkChecks::ports), "free");
  }

  @Test
  void eachAddressOfTheServerIsExamined() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + other.getLocalPort();
      for (String key :
          List.of(
              "http.ssl.address",
              "http.fcgi.address",
              "status.address",
              "metrics.address",
              "rpc.listen",
              "fileserver.address",
              "grpc.listen",
              "centrifuge.proxy_address",
              "server.relay")) {
        String scheme = key.matches("rpc.*|grpc.*|centri.*|.*relay|.*fcgi.*") ? "tcp://" : "";
        assertWarning(
            new Examined(folder).with(key + "=" + scheme + address).by(NetworkChecks::ports),
            "can't listen on " + key + " " + other.getLocalPort() + " (in use");
      }
      assertOk(
          new Examined(folder).with("http.http3.address=" + address).by(NetworkChecks::ports),
          "free: http.http3.address");
    }
  }

  @Test
  void defaultAddressesCollideToo() throws IOException {
    assertError(
        service
            .yaml("rpc: {}\n")
            .with("status.address=:6001")
            .with("metrics.address=127.0.0.1:6001")
            .by(NetworkChecks::ports),
        "status.address and metrics.address have the same port 6001; status.address and rpc.listen"
            + " have the same port 6001; metrics.address and rpc.listen have");
    service = new Examined(folder).with("status.address=127.0.0.2:47113");
    assertOk(service.with("rpc.listen=tcp://127.0.0.1:47113").by(NetworkChecks::ports), "free");
  }

  @Test
  void addressOfAnotherMachineIsNamed() throws IOException {
    assertWarning(
        service.with("http.address=192.0.2.1:47114").by(NetworkChecks::ports),
        "http.address 47114 (192.0.2.1 is no address of this machine)");
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
