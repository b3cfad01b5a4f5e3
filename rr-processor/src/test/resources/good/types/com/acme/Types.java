package com.acme;

import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;
import java.util.List;
import java.util.Optional;

/** Every type of value from every source; the answers are the values. */
final class Types {
  enum Color {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "as green as can be";
      }
    }
  }

  @Route("GET /string/{value}")
  String string(String value, @QueryParam Optional<String> query, @HeaderParam List<String> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boolean/{value}")
  String aBoolean(boolean value, @QueryParam Optional<Boolean> query, @HeaderParam List<Boolean> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /byte/{value}")
  String aByte(byte value, @QueryParam Optional<Byte> query, @HeaderParam List<Byte> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /short/{value}")
  String aShort(short value, @QueryParam Optional<Short> query, @HeaderParam List<Short> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /int/{value}")
  String aInt(int value, @QueryParam Optional<Integer> query, @HeaderParam List<Integer> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /long/{value}")
  String aLong(long value, @QueryParam Optional<Long> query, @HeaderParam List<Long> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /char/{value}")
  String aChar(char value, @QueryParam Optional<Character> query, @HeaderParam List<Character> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /float/{value}")
  String aFloat(float value, @QueryParam Optional<Float> query, @HeaderParam List<Float> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /double/{value}")
  String aDouble(double value, @QueryParam Optional<Double> query, @HeaderParam List<Double> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boxedBoolean/{value}")
  String boxedBoolean(Boolean value, @QueryParam Optional<Boolean> query, @HeaderParam List<Boolean> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boxedByte/{value}")
  String boxedByte(Byte value, @QueryParam Optional<Byte> query, @HeaderParam List<Byte> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boxedShort/{value}")
  String boxedShort(Short value, @QueryParam Optional<Short> query, @HeaderParam List<Short> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boxedInteger/{value}")
  String boxedInteger(Integer value, @QueryParam Optional<Integer> query, @HeaderParam List<Integer> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boxedLong/{value}")
  String boxedLong(Long value, @QueryParam Optional<Long> query, @HeaderParam List<Long> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boxedCharacter/{value}")
  String boxedCharacter(Character value, @QueryParam Optional<Character> query, @HeaderParam List<Character> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boxedFloat/{value}")
  String boxedFloat(Float value, @QueryParam Optional<Float> query, @HeaderParam List<Float> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boxedDouble/{value}")
  String boxedDouble(Double value, @QueryParam Optional<Double> query, @HeaderParam List<Double> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /color/{value}")
  String color(Color value, @QueryParam Optional<Color> query, @HeaderParam List<Color> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /required")
  String required(@QueryParam int page, @HeaderParam Color xColor, @QueryParam List<Long> ids, @HeaderParam Optional<Color> other) {
    return page + " " + xColor.name() + " " + ids + " " + other.map(Color::name);
  }
}
