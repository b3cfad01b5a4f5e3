package dev.rrjava.jackson;

import dev.rrjava.codec.BodyCodec;
import dev.rrjava.codec.BodyDecoder;
import dev.rrjava.codec.BodyEncoder;
import dev.rrjava.codec.BodyType;
import dev.rrjava.http.HttpException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON bodies by Jackson, which looks at types by reflection. A body that is no JSON is answered
 * with 400, one that does not fit with 422; so is one that a constructor refuses. The client gets
 * the message of its {@link IllegalArgumentException}. A type that Jackson can't make an object of
 * at all, such as an interface without subtypes, is a failure of the application.
 *
 * <p>Objects are written as Jackson alone writes them, with all properties of their own class,
 * whatever the declared type of the result. What Jackson alone loses, since a list does not know
 * the type of its elements, is there as well: the type ids of {@code @JsonTypeInfo} in {@code
 * List<Animal>}, {@code Map<String, Animal>} or {@code Page<Animal>}.
 *
 * <pre>{@code
 * Routes.of(Codecs.of(JacksonCodec.create()), new Tasks())
 * }</pre>
 */
public final class JacksonCodec implements BodyCodec {
  private static final int LONGEST_PATH = 200;

  private final Supplier<? extends ObjectMapper> source;
  private @Nullable ObjectMapper mapper;

  /** A codec with Jackson's defaults; for service loaders. */
  public JacksonCodec() {
    this(JsonMapper::shared);
  }

  JacksonCodec(Supplier<? extends ObjectMapper> source) {
    this.source = source;
  }

  /**
   * A codec with Jackson's defaults.
   *
   * @return the codec
   */
  public static JacksonCodec create() {
    return new JacksonCodec();
  }

  /**
   * A codec with settings of one's own.
   *
   * @param mapper has them
   * @return the codec
   */
  public static JacksonCodec of(ObjectMapper mapper) {
    return new JacksonCodec(() -> mapper);
  }

  /** Made for the first type: a worker whose routes have no objects starts without it. */
  private synchronized ObjectMapper mapper() {
    ObjectMapper made = mapper;
    if (made == null) {
      made = ownCopy(source.get());
      mapper = made;
    }
    return made;
  }

  /**
   * A mapper keeps the serializer of each type that it was asked for, and for {@code List<Animal>}
   * that may be one of {@code writerFor}, which knows animals alone. A mapper of another class may
   * be more than its settings, and is used as it is.
   */
  private static ObjectMapper ownCopy(ObjectMapper given) {
    return given.getClass() == JsonMapper.class ? given.rebuild().build() : given;
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
    ObjectReader reader =
        mapper().readerFor(javaType(type)).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    return body -> decode(reader, body);
  }

  @Override
  public <T> BodyEncoder<T> encoder(BodyType<T> type) {
    return DeclaredType.encoder(mapper(), javaType(type));
  }

  private JavaType javaType(BodyType<?> type) {
    JavaType[] arguments = type.arguments().stream().map(this::javaType).toArray(JavaType[]::new);
    return arguments.length == 0
        ? mapper().constructType(type.raw())
        : mapper().getTypeFactory().constructParametricType(type.raw(), arguments);
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // the reader was made for this type
  private static <T> @Nullable T decode(ObjectReader reader, InputStream body) {
    try (JsonParser in = reader.createParser(body)) {
      if (in.nextToken() == null) {
        throw new HttpException(400, "the body is empty, where JSON is required\n");
      }
      T value = reader.readValue(in);
      if (in.nextToken() != null) {
        throw new HttpException(400, "the body is not JSON: something is behind the value\n");
      }
      return value;
    } catch (StreamReadException | StreamConstraintsException e) {
      throw new HttpException(400, "the body is not JSON: " + e.getOriginalMessage() + "\n", e);
    } catch (InvalidDefinitionException e) {
      throw e; // no body would fit: the type is at fault, and not the client
    } catch (JacksonException e) {
      throw unfit(e);
    }
  }

  /** Tells why where a constructor says it; Jackson's own reasons would name classes. */
  private static HttpException unfit(JacksonException e) {
    if (e.getCause() instanceof HttpException own) {
      return own;
    }
    String why =
        e instanceof ValueInstantiationException
                && e.getCause() instanceof IllegalArgumentException refusal
            ? ": " + refusal.getMessage()
            : "";
    return new HttpException(422, "the body does not fit" + path(e) + why + "\n", e);
  }

  /** Where it does not fit. */
  private static String path(JacksonException failure) {
    String path =
        failure.getPath().stream()
            .map(
                step ->
                    step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getPropertyName())
            .collect(Collectors.joining());
    String shown = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "…" : path;
    return path.isEmpty() ? "" : " at " + (shown.startsWith(".") ? shown.substring(1) : shown);
  }
}
