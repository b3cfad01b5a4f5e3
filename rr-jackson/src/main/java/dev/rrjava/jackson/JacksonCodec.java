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
 * Converts JSON bodies with Jackson, which inspects types by reflection. The response to a body
 * that is not JSON is 400; the response to one that does not match the type, or that a constructor
 * rejects, is 422, with the message of the constructor's {@link IllegalArgumentException}. A type
 * that Jackson can't create at all, such as an interface without subtypes, is an error in the
 * application.
 *
 * <p>Objects are written as Jackson alone writes them, with all properties of their own class,
 * whatever the declared type of the result. The type ids of {@code @JsonTypeInfo} are also written
 * in {@code List<Animal>}, {@code Map<String, Animal>} or {@code Page<Animal>}, where Jackson alone
 * loses them, since a list does not know the type of its elements.
 *
 * <pre>{@code
 * Routes.of(Codecs.of(JacksonCodec.create()), new Tasks())
 * }</pre>
 */
public final class JacksonCodec implements BodyCodec {
  private static final int LONGEST_PATH = 200;

  private final Supplier<? extends ObjectMapper> source;
  private @Nullable ObjectMapper mapper;

  /** Creates a codec with Jackson's defaults. Called by service loaders. */
  public JacksonCodec() {
    this(JsonMapper::shared);
  }

  JacksonCodec(Supplier<? extends ObjectMapper> source) {
    this.source = source;
  }

  /**
   * Returns a codec with Jackson's defaults.
   *
   * @return the codec
   */
  public static JacksonCodec create() {
    return new JacksonCodec();
  }

  /**
   * Returns a codec with the settings of a mapper.
   *
   * @param mapper the mapper with the settings
   * @return the codec
   */
  public static JacksonCodec of(ObjectMapper mapper) {
    return new JacksonCodec(() -> mapper);
  }

  /**
   * Created for the first type, so that a worker whose routes have no objects starts without it.
   */
  private synchronized ObjectMapper mapper() {
    ObjectMapper made = mapper;
    if (made == null) {
      made = ownCopy(source.get());
      mapper = made;
    }
    return made;
  }

  /**
   * Copies a mapper. A mapper caches the serializer of each type that was requested, and the one
   * for {@code List<Animal>} may be from {@code writerFor}, which writes only the properties of
   * animals. A mapper of another class may be more than its settings, and is used as it is.
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

  @SuppressWarnings("TypeParameterUnusedInFormals") // the reader was created for this type
  private static <T> @Nullable T decode(ObjectReader reader, InputStream body) {
    try (JsonParser in = reader.createParser(body)) {
      if (in.nextToken() == null) {
        throw new HttpException(400, "the body is empty, but JSON is required\n");
      }
      T value = reader.readValue(in);
      if (in.nextToken() != null) {
        throw new HttpException(400, "the body is not JSON: expected the end after the value\n");
      }
      return value;
    } catch (StreamReadException | StreamConstraintsException e) {
      throw new HttpException(400, "the body is not JSON: " + e.getOriginalMessage() + "\n", e);
    } catch (InvalidDefinitionException e) {
      throw e; // no body would match: the type is wrong, not the request
    } catch (JacksonException e) {
      throw unfit(e);
    }
  }

  /**
   * Includes the reason if a constructor gives it; Jackson's own messages would contain class
   * names.
   */
  private static HttpException unfit(JacksonException e) {
    if (e.getCause() instanceof HttpException own) {
      return own;
    }
    String why =
        e instanceof ValueInstantiationException
                && e.getCause() instanceof IllegalArgumentException refusal
            ? ": " + refusal.getMessage()
            : "";
    return new HttpException(
        422, "the body does not match the expected type" + path(e) + why + "\n", e);
  }

  /** Returns the path to the value that does not match. */
  private static String path(JacksonException exception) {
    String path =
        exception.getPath().stream()
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
