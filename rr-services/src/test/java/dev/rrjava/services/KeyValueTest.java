package dev.rrjava.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rrjava.internal.rpc.message.KeyValueMessages.Item;
import dev.rrjava.internal.rpc.message.KeyValueMessages.Response;
import dev.rrjava.rpc.FakeRpcServer;
import dev.rrjava.rpc.RpcClient;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What drivers reply, which is not the same for all of them. */
@Timeout(30)
class KeyValueTest {

  private static Optional<Instant> expiry(String timeout) throws IOException {
    byte[] reply =
        Response.newBuilder()
            .addItems(Item.newBuilder().setKey("k").setTimeout(timeout))
            .build()
            .toByteArray();
    try (FakeRpcServer server =
            FakeRpcServer.start(connection -> connection.reply(connection.next(), reply));
        RpcClient client = RpcClient.of(server.address())) {
      return Services.of(client).keyValue("cache").expiry("k");
    }
  }

  /** The driver {@code redis} replies in the time zone of the server. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-28T18:00:00Z",
    "2026-11-28T19:00:00+01:00",
    "2026-11-28T12:30:00-05:30",
    "2026-11-28T18:00:00.000000000Z"
  })
  void expiryIsReadInAnyTimeZone(String timeout) throws IOException {
    assertThat(expiry(timeout)).contains(Instant.parse("2026-11-28T18:00:00Z"));
  }

  @Test
  void noTimeoutIsNoExpiry() throws IOException {
    assertThat(expiry("")).isEmpty();
  }

  @Test
  void timeoutThatIsNoInstantIsSaid() {
    assertThatIllegalStateException()
        .isThrownBy(() -> expiry("4319h59m53s"))
        .withMessage(
            "kv.TTL: expected an instant such as 2026-01-31T12:00:00Z but was \"4319h59m53s\"");
  }
}
