package dev.rrjava.jsonb;

import dev.rrjava.codec.BodyCodec;
import dev.rrjava.codec.BodyDecoder;
import dev.rrjava.codec.BodyEncoder;
import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.JsonSyntax;
import dev.rrjava.http.HttpException;
import io.avaje.json.JsonException;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.avaje.jsonb.Types;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Converts JSON bodies with Avaje Jsonb, for types that have its annotation {@code @Json}. The
 * response to a body that is not JSON is 400; the response to one that does not match the type is
 * 422. A body also does not match if a constructor throws an {@link IllegalArgumentException},
 * whose message is sent to the client, or a {@link NullPointerException}, if a member is missing or
 * null.
 *
 * <p>An object of a subclass of the declared type, by itself or in a list, array, map or Optional,
 * is written with all properties of its own class: by the adapter of the declared type if {@code
 * Json.SubType} lists the class there, otherwise by the adapter of its own class. If there is
 * neither, writing fails with an {@link IllegalStateException}. Members of objects are written by
 * the adapters that Avaje generates: by their declared types and {@code Json.SubType}.
 *
 * <pre>{@code
 * Routes.of(Codecs.of(JsonbCodec.create()), new Tasks())
 * }</pre>
 */
public final class JsonbCodec implements BodyCodec {
  private final Supplier<? extends Jsonb> source;
  private @Nullable Jsonb jsonb;

  /** Creates a codec with the defaults of Avaje Jsonb. Called by service loaders. */
  public JsonbCodec() {
    this(Jsonb::instance);
  }

  JsonbCodec(Supplier<? extends Jsonb> source) {
    this.source = source;
  }

  /**
   * Returns a codec with the defaults of Avaje Jsonb.
   *
   * @return the codec
   */
  public static JsonbCodec create() {
    return new JsonbCodec();
  }

  /**
   * Returns a codec with the settings and adapters of a {@code Jsonb}.
   *
   * @param jsonb the settings and adapters
   * @return the codec
   */
  public static JsonbCodec of(Jsonb jsonb) {
    return new JsonbCodec(() -> jsonb);
  }

  /**
   * Created for the first type, so that a worker whose routes have no objects starts without it.
   */
  private synchronized Jsonb jsonb() {
    Jsonb made = jsonb;
    if (made == null) {
      made = source.get();
      jsonb = made;
    }
    return made;
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public List<String> mediaRanges() {
    return List.of("application/json", "application/*+json");
  }

  @Override
  public <T> BodyDecoder<T> decoder(BodyType<T> type) {
    JsonType<T> json = jsonType(type);
    return body -> decode(json, body);
  }

  @Override
  public <T> BodyEncoder<T> encoder(BodyType<T> type) {
    return ValueWriter.of(type, jsonb())
        .<BodyEncoder<T>>map(writer -> value -> encode(writer, value))
        .orElseGet(() -> this.<T>jsonType(type)::toJsonBytes);
  }

  private byte[] encode(ValueWriter writer, @Nullable Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter out = jsonb().writer(bytes)) {
      writer.write(out, value);
    }
    return bytes.toByteArray();
  }

  private <T> JsonType<T> jsonType(BodyType<T> type) {
    return jsonb().type(reflected(type));
  }

  private static Type reflected(BodyType<?> type) {
    Type[] arguments = type.arguments().stream().map(JsonbCodec::reflected).toArray(Type[]::new);
    return arguments.length == 0 ? type.raw() : Types.newParameterizedType(type.raw(), arguments);
  }

  /**
   * Checks the syntax first: the library accepts more than JSON, and does not limit the depth. A
   * value that a constructor rejects is an error of the client as well.
   */
  private static <T> @Nullable T decode(JsonType<T> json, InputStream body) throws IOException {
    byte[] bytes = body.readAllBytes();
    JsonSyntax.require(bytes);
    try {
      return json.fromJson(bytes);
    } catch (JsonException e) {
      throw unwanted(String.valueOf(e.getMessage()), e);
    } catch (NullPointerException e) {
      throw unwanted("a member is missing or null", e); // its own message is about code
    } catch (IllegalArgumentException | DateTimeException e) {
      throw unwanted(String.valueOf(e.getMessage()), e);
    }
  }

  private static HttpException unwanted(String why, RuntimeException cause) {
    return new HttpException(
        422, "the body does not match the expected type: " + why + "\n", cause);
  }
}
