package dev.rrjava.devserver.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikelyAddressTest {
  @TempDir private Path directory;

  private InetSocketAddress find(String text, String... overrides) throws IOException {
    Path file = directory.resolve(".rr.yaml");
    Files.writeString(file, text);
    return LikelyAddress.of(file, List.of(overrides), AddressScope.LOOPBACK);
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  @Test
  void findsAddressInTextThatIsNotYaml() throws Exception {
    assertThat(find("http:\n  pool: [\n  address: \"127.0.0.1:9090\" # mine\n"))
        .isEqualTo(loopback(9090));
    assertThat(find("http: {address: 127.0.0.1:9091, pool: }}")).isEqualTo(loopback(9091));
    assertThat(find("status:\n  address: 127.0.0.1:1\nhttp:\n  address: 0.0.0.0:9092\n"))
        .as("others can't reach it")
        .isEqualTo(loopback(9092));
  }

  @Test
  void overrideComesFirst() throws Exception {
    assertThat(find("http: {address: 127.0.0.1:1}", "a=b", "http.address=:9093"))
        .isEqualTo(loopback(9093));
  }

  @Test
  void usualAddressIfThereIsNone() throws Exception {
    assertThat(find("http:\n  pool:\n")).isEqualTo(loopback(8080));
    assertThat(find("http: {address: \"${ADDRESS}\"}")).isEqualTo(loopback(8080));
  }
}
