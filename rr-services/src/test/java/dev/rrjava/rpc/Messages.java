package dev.rrjava.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Messages of calls. */
final class Messages {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private Messages() {}

  static void assertEchoed(RpcClient client, String message) {
    assertThat(client.call("test.Echo", RpcCodec.RAW, bytes(message), LIMIT))
        .isEqualTo(bytes(message));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
