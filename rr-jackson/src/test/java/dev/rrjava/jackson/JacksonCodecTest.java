package dev.rrjava.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.codec.BodyCodec;
import dev.rrjava.codec.BodyDecoder;
import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.internal.testing.CodecContract;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

class JacksonCodecTest extends CodecContract<JacksonCodecTest.Task, JacksonCodecTest.Plan> {

  public record Task(int id, String title, LocalDate due, List<String> tags) {}

  public record Plan(int from, List<Integer> days) {
    public Plan {
      days = CodecContract.checkPlan(from, days);
    }
  }

  JacksonCodecTest() {
    super(JacksonCodec.create(), Task.class, Plan.class);
  }

  @Override
  protected Task task(int id, String title, LocalDate due, List<String> tags) {
    return new Task(id, title, due, tags);
  }

  @Test
  void tellsClientWhereBodyDoesNotMatch() {
    BodyDecoder<Task> decoder = JacksonCodec.create().decoder(BodyType.of(Task.class));
    assertThatThrownBy(() -> decoder.decode(body("{\"id\":7,\"due\":\"tomorrow\"}")))
        .hasMessage("the body does not match the expected type at due\n");
  }

  public interface Shape {
    int size();
  }

  public record Drawing(Shape shape) {}

  /** Not a 422: the client can't send anything that fits. */
  @ParameterizedTest
  @ValueSource(classes = {Shape.class, Drawing.class, BadlyMade.class})
  void typeThatCantBeReadIsErrorOfApplication(Class<?> type) {
    assertThatThrownBy(
            () ->
                JacksonCodec.create()
                    .decoder(BodyType.of(type))
                    .decode(body("{\"shape\":{\"size\":1}}")))
        .isInstanceOf(InvalidDefinitionException.class);
  }

  public static final class BadlyMade {
    public BadlyMade(int a, int b) {}
  }

  private static InputStream body(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void initializesLibraryOnceForFirstType() {
    AtomicInteger times = new AtomicInteger();
    BodyCodec codec =
        new JacksonCodec(
            () -> {
              times.incrementAndGet();
              return JsonMapper.shared();
            });
    assertThat(Codecs.of(codec)).hasToString("application/json");
    assertThat(times).hasValue(0);
    codec.decoder(BodyType.of(Task.class));
    codec.encoder(BodyType.of(Task.class));
    assertThat(times).hasValue(1);
  }
}
