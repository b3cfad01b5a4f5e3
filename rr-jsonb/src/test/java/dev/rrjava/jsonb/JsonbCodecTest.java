package dev.rrjava.jsonb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.codec.BodyCodec;
import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.internal.testing.CodecContract;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JsonbCodecTest extends CodecContract<JsonbCodecTest.Task, JsonbCodecTest.Plan> {

  @Json
  public record Task(int id, String title, LocalDate due, List<String> tags) {}

  @Json
  public record Plan(int from, List<Integer> days) {
    public Plan {
      days = CodecContract.checkPlan(from, days);
    }
  }

  JsonbCodecTest() {
    super(JsonbCodec.create(), Task.class, Plan.class);
  }

  @Override
  protected Task task(int id, String title, LocalDate due, List<String> tags) {
    return new Task(id, title, due, tags);
  }

  @Test
  void initializesLibraryOnceForFirstType() {
    AtomicInteger times = new AtomicInteger();
    BodyCodec codec =
        new JsonbCodec(
            () -> {
              times.incrementAndGet();
              return Jsonb.instance();
            });
    assertThat(Codecs.of(codec)).hasToString("application/json");
    assertThat(times).hasValue(0);
    codec.decoder(BodyType.of(Task.class));
    codec.encoder(BodyType.of(Task.class));
    assertThat(times).hasValue(1);
  }
}
