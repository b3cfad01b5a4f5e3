package dev.rrjava.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rrjava.codec.BodyCodec;
import dev.rrjava.codec.BodyDecoder;
import dev.rrjava.codec.BodyEncoder;
import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.http.HttpException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobPayloadTest {

  /** Reads and writes whole numbers as text. */
  private static final class NumberCodec implements BodyCodec {
    @Override
    public String mediaType() {
      return "text/plain";
    }

    @Override
    public List<String> mediaRanges() {
      return List.of("text/plain");
    }

    @Override
    @SuppressWarnings("unchecked") // of one type only
    public <T> BodyDecoder<T> decoder(BodyType<T> type) {
      return body -> {
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        if (text.equals("null")) {
          return null;
        }
        try {
          return (T) Integer.valueOf(text);
        } catch (NumberFormatException e) {
          throw new HttpException(400, "not a number\n");
        }
      };
    }

    @Override
    public <T> BodyEncoder<T> encoder(BodyType<T> type) {
      return value -> value.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  private static ReceivedJob job(byte[] payload) {
    return ReceivedJob.of(NewJob.of("count", payload));
  }

  private static ReceivedJob job(String payload) {
    return ReceivedJob.of(NewJob.of("count", payload));
  }

  @Test
  void textIsUtf8() {
    JobPayload<String> payload = JobPayload.of(BodyType.of(String.class));
    assertThat(payload.read(job("grüße"))).isEqualTo("grüße");
    assertThat(payload.write("ü")).isEqualTo("ü".getBytes(StandardCharsets.UTF_8));
    assertThatExceptionOfType(UnreadablePayloadException.class)
        .isThrownBy(() -> payload.read(job(new byte[] {(byte) 0xfc})))
        .withMessage(
            "payload of the job \"count\": expected java.lang.String but can't read it: it is not"
                + " UTF-8");
  }

  @Test
  void bytesStayAsTheyAre() {
    JobPayload<byte[]> payload = JobPayload.of(BodyType.of(byte[].class));
    byte[] all = {0, -1, 10};
    assertThat(payload.read(job(all))).isEqualTo(all);
    assertThat(payload.write(all)).isEqualTo(all);
  }

  @Test
  void objectsHaveTheFormatOfTheCodec() {
    JobPayload<Integer> payload =
        JobPayload.of(Codecs.of(new NumberCodec()), BodyType.of(Integer.class));
    assertThat(payload.read(job("17"))).isEqualTo(17);
    assertThat(payload.write(18)).isEqualTo(new byte[] {'1', '8'});
    assertThatExceptionOfType(UnreadablePayloadException.class)
        .isThrownBy(() -> payload.read(job("x")))
        .withMessageContaining("expected java.lang.Integer but can't read it: ")
        .withMessageEndingWith("not a number");
    assertThatExceptionOfType(UnreadablePayloadException.class)
        .isThrownBy(() -> payload.read(job("null")))
        .withMessageEndingWith("it is null");
  }

  @Test
  void missingCodecIsReportedWhenTheJobsAreCreated() {
    assertThatIllegalStateException()
        .isThrownBy(() -> JobPayload.of(Codecs.of(), BodyType.of(Integer.class)))
        .withMessageContaining("add rr-jsonb or rr-jackson to the class path");
  }
}
