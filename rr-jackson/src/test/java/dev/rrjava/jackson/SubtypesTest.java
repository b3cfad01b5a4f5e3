package dev.rrjava.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.rrjava.codec.BodyEncoder;
import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.http.Response;
import dev.rrjava.internal.testing.Answers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is written of an object whose class is not the declared one. */
class SubtypesTest {
  public interface Animal {}

  public record Dog(String name) implements Animal {}

  public abstract static class Named {
    public String getName() {
      return "Tom";
    }
  }

  public static class Cat extends Named {
    public int getLives() {
      return 9;
    }
  }

  public sealed interface Result permits Good, Bad {}

  public record Good(int value) implements Result {}

  public record Bad(String reason) implements Result {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes(@JsonSubTypes.Type(Square.class))
  public interface Shape {}

  @JsonTypeName("square")
  public record Square(int side) implements Shape {}

  /** A class of the application that is generic. */
  public static class Page<T> {
    private final List<T> items;

    public Page(List<T> items) {
      this.items = items;
    }

    public List<T> getItems() {
      return items;
    }
  }

  public static class LastPage<T> extends Page<T> {
    public LastPage(List<T> items) {
      super(items);
    }

    public boolean isLast() {
      return true;
    }
  }

  private static final BodyType<Object> ANIMAL = type(Animal.class);
  private static final BodyType<Object> SHAPE = type(Shape.class);

  @SuppressWarnings("unchecked")
  private static BodyType<Object> type(Class<?> type) {
    return BodyType.of((Class<Object>) type);
  }

  private static BodyType<Object> type(Class<?> raw, BodyType<?>... arguments) {
    return BodyType.of(raw, arguments);
  }

  static Stream<Arguments> values() {
    Dog dog = new Dog("Rex");
    String dogJson = "{\"name\":\"Rex\"}";
    Square square = new Square(2);
    String squareJson = "{\"kind\":\"square\",\"side\":2}";
    BodyType<Object> text = type(String.class);
    return Stream.of(
        Arguments.of(type(Object.class), dog, dogJson),
        Arguments.of(type(Object.class), square, squareJson),
        Arguments.of(ANIMAL, dog, dogJson),
        Arguments.of(type(Dog.class), dog, dogJson),
        Arguments.of(type(Named.class), new Cat(), "{\"lives\":9,\"name\":\"Tom\"}"),
        Arguments.of(type(Cat.class), new Cat(), "{\"lives\":9,\"name\":\"Tom\"}"),
        Arguments.of(type(Result.class), new Good(1), "{\"value\":1}"),
        Arguments.of(type(Result.class), new Bad("no"), "{\"reason\":\"no\"}"),
        Arguments.of(SHAPE, square, squareJson),
        Arguments.of(type(Square.class), square, squareJson),
        Arguments.of(type(List.class, ANIMAL), List.of(dog), "[" + dogJson + "]"),
        Arguments.of(type(List.class, SHAPE), List.of(square), "[" + squareJson + "]"),
        Arguments.of(type(Iterable.class, SHAPE), List.of(square), "[" + squareJson + "]"),
        Arguments.of(type(Animal[].class), new Animal[] {dog}, "[" + dogJson + "]"),
        Arguments.of(type(Shape[].class), new Shape[] {square}, "[" + squareJson + "]"),
        Arguments.of(type(List.class, type(Object.class)), List.of(1, dog), "[1," + dogJson + "]"),
        Arguments.of(type(Map.class, text, ANIMAL), Map.of("a", dog), "{\"a\":" + dogJson + "}"),
        Arguments.of(
            type(Map.class, text, SHAPE), Map.of("a", square), "{\"a\":" + squareJson + "}"),
        Arguments.of(
            type(Map.class, text, type(List.class, SHAPE)),
            Map.of("a", List.of(square)),
            "{\"a\":[" + squareJson + "]}"),
        Arguments.of(
            type(List.class, type(List.class, ANIMAL)),
            List.of(List.of(dog)),
            "[[" + dogJson + "]]"),
        Arguments.of(type(Optional.class, ANIMAL), Optional.of(dog), dogJson),
        Arguments.of(type(Optional.class, SHAPE), Optional.of(square), squareJson),
        Arguments.of(
            type(Page.class, SHAPE),
            new Page<Shape>(List.of(square)),
            "{\"items\":[" + squareJson + "]}"),
        Arguments.of(
            type(Page.class, SHAPE),
            new LastPage<Shape>(List.of(square)),
            "{\"items\":[" + squareJson + "],\"last\":true}"),
        Arguments.of(
            type(List.class, type(Page.class, SHAPE)),
            List.of(new LastPage<Shape>(List.of(square))),
            "[{\"items\":[" + squareJson + "],\"last\":true}]"),
        Arguments.of(
            type(Page.class, ANIMAL),
            new Page<Animal>(List.of(dog)),
            "{\"items\":[" + dogJson + "]}"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void writesAllMembersOfClass(BodyType<Object> declared, Object value, String json)
      throws IOException {
    BodyEncoder<Object> encoder = JacksonCodec.create().encoder(declared);
    assertThat(text(encoder.encode(value))).isEqualTo(json);
    assertThat(text(encoder.encode(value))).as("again").isEqualTo(json);
  }

  @ParameterizedTest
  @MethodSource("values")
  void ignoresOtherUsesOfMapper(BodyType<Object> declared, Object value, String json)
      throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    JavaType animals = mapper.getTypeFactory().constructCollectionType(List.class, Animal.class);
    assertThat(mapper.writerFor(animals).writeValueAsString(List.of(new Dog("Rex"))))
        .as("what Jackson writes for this type")
        .isEqualTo("[{}]");
    assertThat(text(JacksonCodec.of(mapper).encoder(declared).encode(value))).isEqualTo(json);
  }

  @Test
  void writesElementsOfStreamsByTheirClasses() throws IOException {
    Codecs codecs = Codecs.of(JacksonCodec.create());
    for (Map.Entry<String, String> format :
        Map.of(
                "application/json", "[%1$s,%1$s]",
                "application/x-ndjson", "%1$s\n%1$s\n",
                "text/event-stream", "data: %1$s\n\ndata: %1$s\n\n")
            .entrySet()) {
      Response animals =
          codecs.maker(ANIMAL, format.getKey()).each(Stream.of(new Dog("a"), new Dog("a")));
      assertThat(Answers.body(animals).replace("|", ""))
          .isEqualTo(format.getValue().formatted("{\"name\":\"a\"}"));
      Response shapes =
          codecs.maker(SHAPE, format.getKey()).each(Stream.of(new Square(2), new Square(2)));
      assertThat(Answers.body(shapes).replace("|", ""))
          .isEqualTo(format.getValue().formatted("{\"kind\":\"square\",\"side\":2}"));
    }
  }

  @Test
  void writesNulls() throws IOException {
    List<Animal> animals = new ArrayList<>();
    animals.add(null);
    BodyEncoder<Object> encoder = JacksonCodec.create().encoder(type(List.class, ANIMAL));
    assertThat(text(encoder.encode(animals))).isEqualTo("[null]");
  }

  @Test
  void wrapsRoots() throws IOException {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.WRAP_ROOT_VALUE).build();
    assertThat(text(JacksonCodec.of(mapper).encoder(SHAPE).encode(new Square(2))))
        .isEqualTo("{\"Square\":{\"kind\":\"square\",\"side\":2}}");
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
