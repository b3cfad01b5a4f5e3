package dev.rrjava.jobs;

import dev.rrjava.codec.BodyCodec;
import dev.rrjava.codec.BodyDecoder;
import dev.rrjava.codec.BodyEncoder;
import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.http.HttpException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Converts the payloads of jobs: {@code String} is text in UTF-8, {@code byte[]} is the payload as
 * it is, and objects of all other types are in the format of a codec. Used by generated code.
 *
 * @param <T> the type
 */
public final class JobPayload<T> {
  private final BodyType<T> type;
  private final BodyDecoder<T> decoder;
  private final BodyEncoder<T> encoder;

  private JobPayload(BodyType<T> type, BodyDecoder<T> decoder, BodyEncoder<T> encoder) {
    this.type = type;
    this.decoder = decoder;
    this.encoder = encoder;
  }

  /**
   * Returns the conversion for a type, by the first codec that the class path or module path
   * provides.
   *
   * @param type the type
   * @param <T> the type
   * @return the conversion
   * @throws IllegalStateException if a codec is needed and there is none
   * @throws IllegalArgumentException if the codec does not support this type
   */
  public static <T> JobPayload<T> of(BodyType<T> type) {
    JobPayload<T> builtIn = builtIn(type);
    return builtIn != null ? builtIn : of(Codecs.load(), type);
  }

  /**
   * Returns the conversion for a type.
   *
   * @param codecs the codecs, of which the preferred one is used
   * @param type the type
   * @param <T> the type
   * @return the conversion
   * @throws IllegalStateException if a codec is needed and there is none
   * @throws IllegalArgumentException if the codec does not support this type
   */
  public static <T> JobPayload<T> of(Codecs codecs, BodyType<T> type) {
    JobPayload<T> builtIn = builtIn(type);
    if (builtIn != null) {
      return builtIn;
    }
    BodyCodec codec =
        codecs
            .preferred()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no codec reads the payload of jobs as "
                            + type
                            + ": add rr-jsonb or rr-jackson to the class path, or pass codecs to"
                            + " Jobs.of, with Codecs.of"));
    return new JobPayload<>(type, codec.decoder(type), codec.encoder(type));
  }

  /** Returns the conversion for a type that needs no codec; null for another one. */
  @SuppressWarnings("unchecked") // the class of the type has been compared
  private static <T> @Nullable JobPayload<T> builtIn(BodyType<T> type) {
    if (type.raw() == String.class) {
      JobPayload<String> text =
          new JobPayload<>(
              BodyType.of(String.class),
              payload -> text(payload.readAllBytes()),
              value -> value.getBytes(StandardCharsets.UTF_8));
      return (JobPayload<T>) text;
    }
    if (type.raw() == byte[].class) {
      JobPayload<byte[]> bytes =
          new JobPayload<>(
              BodyType.of(byte[].class), payload -> payload.readAllBytes(), value -> value);
      return (JobPayload<T>) bytes;
    }
    return null;
  }

  private static String text(byte[] bytes) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("it is not UTF-8", e);
    }
  }

  /**
   * Reads the payload of a job.
   *
   * @param job the job
   * @return the payload
   * @throws UnreadablePayloadException if it has another format, or does not match the type
   */
  public T read(ReceivedJob job) {
    T value;
    try {
      value = decoder.decode(new ByteArrayInputStream(job.payload()));
    } catch (IOException | HttpException e) {
      // Messages for clients of HTTP end with a line break.
      throw new UnreadablePayloadException(
          expected(job) + String.valueOf(e.getMessage()).strip(), e);
    }
    if (value == null) {
      throw new UnreadablePayloadException(expected(job) + "it is null");
    }
    return value;
  }

  private String expected(ReceivedJob job) {
    return "payload of the job \"" + job.name() + "\": expected " + type + " but can't read it: ";
  }

  /**
   * Writes a payload.
   *
   * @param value the object
   * @return the payload
   * @throws IllegalStateException if the codec fails
   */
  public byte[] write(T value) {
    try {
      return encoder.encode(value);
    } catch (IOException e) {
      throw new IllegalStateException(
          "a payload of type " + type + " can't be written: " + e.getMessage(), e);
    }
  }
}
