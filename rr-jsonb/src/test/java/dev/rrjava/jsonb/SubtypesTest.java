package dev.rrjava.jsonb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.codec.BodyEncoder;
import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.internal.testing.Answers;
import io.avaje.jsonb.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of an object whose class is not the declared one. */
class SubtypesTest {
  @Json
  public static class Animal {
    public String name = "Rex";
  }

  @Json
  public static class Dog extends Animal {
    public int legs = 4;
  }

  public static class Snake extends Animal {
    public int length = 3;
  }

  public interface Named {}

  @Json
  public record Cat(String name) implements Named {}

  @Json
  @Json.SubType(type = Square.class, name = "square")
  @Json.SubType(type = Circle.class, name = "circle")
  public interface Shape {}

  public static class Square implements Shape {
    public int side = 2;
  }

  @Json
  public static class Circle implements Shape {
    public int radius = 1;
  }

  public record Triangle(int base) implements Shape {}

  @Json
  public sealed interface Result permits Good {}

  @Json
  public record Good(int value) implements Result {}

  @SuppressWarnings("unchecked")
  private static BodyType<Object> type(Class<?> type) {
    return BodyType.of((Class<Object>) type);
  }

  private static BodyType<Object> type(Class<?> raw, BodyType<?>... arguments) {
    return BodyType.of(raw, arguments);
  }

  static Stream<Arguments> values() {
    String dog = "{\"name\":\"Rex\",\"legs\":4}";
    String square = "{\"@type\":\"square\",\"side\":2}";
    BodyType<Object> animal = type(Animal.class);
    BodyType<Object> shape = type(Shape.class);
    BodyType<Object> text = type(String.class);
    return Stream.of(
        Arguments.of(animal, new Animal(), "{\"name\":\"Rex\"}"),
        Arguments.of(animal, new Dog(), dog),
        Arguments.of(animal, new Animal() {}, "{\"name\":\"Rex\"}"),
        Arguments.of(type(Named.class), new Cat("Tom"), "{\"name\":\"Tom\"}"),
        Arguments.of(type(Result.class), new Good(1), "{\"value\":1}"),
        Arguments.of(shape, new Square(), square),
        Arguments.of(shape, new Circle(), "{\"@type\":\"circle\",\"radius\":1}"),
        Arguments.of(type(List.class, animal), List.of(new Dog()), "[" + dog + "]"),
        Arguments.of(type(List.class, shape), List.of(new Square()), "[" + square + "]"),
        Arguments.of(type(Animal[].class), new Animal[] {new Dog()}, "[" + dog + "]"),
        Arguments.of(type(Map.class, text, animal), Map.of("a", new Dog()), "{\"a\":" + dog + "}"),
        Arguments.of(
            type(Map.class, text, type(List.class, shape)),
            Map.of("a", List.of(new Square())),
            "{\"a\":[" + square + "]}"),
        Arguments.of(type(Optional.class, animal), Optional.of(new Dog()), dog));
  }

  @ParameterizedTest
  @MethodSource("values")
  void writesAllMembersOfClass(BodyType<Object> declared, Object value, String json)
      throws IOException {
    assertThat(text(JsonbCodec.create().encoder(declared).encode(value))).isEqualTo(json);
  }

  @Test
  void writesElementsOfStreamsByTheirClasses() throws IOException {
    assertThat(
            Answers.body(
                Codecs.of(JsonbCodec.create())
                    .maker(type(Animal.class))
                    .each(Stream.of(new Animal(), new Dog()))))
        .isEqualTo("[{\"name\":\"Rex\"}|,{\"name\":\"Rex\",\"legs\":4}]");
  }

  @Test
  void failsWithoutAdapterForClass() {
    for (Map.Entry<Class<?>, Object> one :
        Map.<Class<?>, Object>of(Animal.class, new Snake(), Shape.class, new Triangle(1))
            .entrySet()) {
      BodyEncoder<Object> encoder = JsonbCodec.create().encoder(type(one.getKey()));
      assertThatThrownBy(() -> encoder.encode(one.getValue()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith(
              "Avaje Jsonb has no adapter for " + one.getValue().getClass().getName());
    }
  }

  @Test
  void reportsMissingAdapterAtStartup() {
    assertThatThrownBy(() -> JsonbCodec.create().encoder(type(Snake.class)))
        .hasMessageContaining("No JsonAdapter for class");
  }

  @Test
  void leavesOutNullsAsAvajeDoes() throws IOException {
    BodyEncoder<Object> encoder = JsonbCodec.create().encoder(type(List.class, type(Animal.class)));
    assertThat(text(encoder.encode(Arrays.asList(null, new Animal()))))
        .isEqualTo("[{\"name\":\"Rex\"}]");
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
