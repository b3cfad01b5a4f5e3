package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.testing.Recording;
import dev.rrjava.worker.MalformedPayloadException;
import dev.rrjava.worker.Payload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded requests with random damage: each is read, or refused with a documented exception. */
class RequestMutationTest {
  private static final int ROUNDS = 20_000;
  private static final int LARGEST = 4_096;
  private static final byte[] TELLING = {
    0, 1, 0x0a, 0x7f, (byte) 0x80, (byte) 0xff, '"', '\\', '{', '}', '[', ']', ',', ':', 'u', 'n'
  };

  @ParameterizedTest
  @ValueSource(strings = {Recording.JSON_SERVER, "2025.1.15"})
  void readsOrRejectsDamagedRequests(String server) throws IOException {
    List<Payload> seeds = new ArrayList<>();
    for (Recording recording : Recording.all(server)) {
      recording.requests().stream().filter(p -> p.bytes().length < LARGEST).forEach(seeds::add);
    }
    Random random = new Random(4);
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Payload damaged = damage(seeds.get(random.nextInt(seeds.size())), random);
      try {
        readAll(Request.decode(damaged));
      } catch (MalformedPayloadException e) {
        refused++;
      } catch (RuntimeException | Error e) {
        throw new AssertionError("round " + round + ": " + Arrays.toString(damaged.bytes()), e);
      }
    }
    assertThat(refused).isBetween(ROUNDS / 10, ROUNDS);
  }

  private static Payload damage(Payload seed, Random random) {
    byte[] bytes = seed.bytes().clone();
    int context = seed.contextLength();
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = TELLING[random.nextInt(TELLING.length)];
        case 1 -> bytes[at] = (byte) (bytes[at] ^ (1 << random.nextInt(8)));
        case 2 -> {
          int from = random.nextInt(bytes.length);
          int length = Math.min(random.nextInt(16), bytes.length - Math.max(at, from));
          System.arraycopy(bytes, from, bytes, at, length);
        }
        default -> context = Math.min(bytes.length, Math.max(0, context + random.nextInt(9) - 4));
      }
    }
    return new Payload(seed.codec(), bytes, context);
  }

  private static void readAll(Request request) {
    assertThat(request.toString()).startsWith(request.method());
    List<Object> parts =
        List.of(
            request.scheme(),
            request.authority(),
            request.host(),
            request.port(),
            request.query(),
            request.protocol(),
            request.remoteAddress(),
            request.headers().toMap(),
            request.cookies(),
            request.attributes(),
            request.body());
    assertThat(parts).hasSize(11);
    try {
      request.uploads().toMap();
      Set<String> names = request.form().names();
      assertThat(request.form().toMap().keySet()).isEqualTo(names);
      names.forEach(name -> assertThat(request.form().contains(name)).isTrue());
    } catch (HttpException e) {
      assertThat(request.isParsed()).isFalse();
      assertThat(e.status()).isIn(400, 413, 415);
    }
    try {
      assertThat(request.bodyText().length()).isLessThanOrEqualTo(request.bodyLength());
    } catch (HttpException e) {
      assertThat(e.status()).isEqualTo(415);
    }
  }
}
