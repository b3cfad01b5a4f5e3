package dev.rrjava.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.MalformedPayloadException;
import dev.rrjava.worker.Payload;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the context of a job can be: a worker survives it, whatever it is. */
@Timeout(60)
final class JobContextFuzzTest {
  private static final int MUTATIONS = 4000;

  private static final long FIXED_ALLOCATION = 64 * 1024;
  private static final long ALLOCATION_PER_BYTE = 256;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final List<String> CONTEXTS =
      List.of(
          "{\"id\":\"7\",\"job\":\"mail.send\",\"driver\":\"memory\",\"headers\":{\"a\":[\"1\",\"2\"]},"
              + "\"pipeline\":\"mail\"}",
          "{\"id\":\"7\",\"job\":\"x\",\"driver\":\"amqp\",\"queue\":\"q\",\"headers\":null,\"pipeline\":\"p\"}",
          "{\"job\":\"\\u00fc\\ud83d\\udea2\",\"headers\":{\"rr-attempt\":[\"3\"],\"none\":null,\"b\":[]}}",
          "{\"job\":\"x\",\"later\":{\"deep\":[[[{\"a\":1.5e3}]],true,false,null]},\"id\":5}",
          "{}",
          "[]",
          "");

  static Stream<String> contexts() {
    return CONTEXTS.stream();
  }

  @ParameterizedTest
  @MethodSource("contexts")
  void mutatedContextIsDecodedOrRefusedAsMalformed(String context) {
    Random random = new Random(context.hashCode());
    for (int i = 0; i < MUTATIONS; i++) {
      decode(mutated(context.getBytes(StandardCharsets.UTF_8), random));
    }
  }

  private static byte[] mutated(byte[] context, Random random) {
    byte[] bytes = context;
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      int at = random.nextInt(bytes.length + 1);
      byte[] inserted = fragment(random);
      int removed = random.nextInt(Math.min(6, bytes.length - at) + 1);
      byte[] changed = new byte[bytes.length - removed + inserted.length];
      System.arraycopy(bytes, 0, changed, 0, at);
      System.arraycopy(inserted, 0, changed, at, inserted.length);
      System.arraycopy(
          bytes, at + removed, changed, at + inserted.length, bytes.length - at - removed);
      bytes = changed;
    }
    return bytes;
  }

  private static byte[] fragment(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new byte[0];
      case 1 -> new byte[] {(byte) random.nextInt(256)};
      case 2 -> CONTEXTS.get(random.nextInt(CONTEXTS.size())).getBytes(StandardCharsets.UTF_8);
      default -> {
        String[] parts = {
          "{", "}", "[", "]", "\"", ",", ":", "null", "\\u", "\"job\":", "-1e", "\\"
        };
        yield parts[random.nextInt(parts.length)].getBytes(StandardCharsets.UTF_8);
      }
    };
  }

  /** Decodes a context; twice if that seems to take too much memory, since classes are loaded. */
  private static void decode(byte[] context) {
    long allowed = FIXED_ALLOCATION + ALLOCATION_PER_BYTE * context.length;
    long used = attempt(context);
    if (used > allowed) {
      used = attempt(context);
    }
    assertThat(used).as(new String(context, StandardCharsets.UTF_8)).isLessThanOrEqualTo(allowed);
  }

  /** Returns the bytes that were allocated. */
  private static long attempt(byte[] context) {
    Payload payload =
        new Payload(FrameHeader.RAW, Arrays.copyOf(context, context.length + 1), context.length);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      ReceivedJob job = ReceivedJob.decode(payload);
      long used = THREADS.getCurrentThreadAllocatedBytes() - before;
      assertThat(job.payload()).hasSize(1);
      assertThat(job.attempt()).isPositive();
      assertThat(job.logAttributes()).containsEntry("job", job.name());
      return used;
    } catch (MalformedPayloadException e) {
      return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
  }
}
