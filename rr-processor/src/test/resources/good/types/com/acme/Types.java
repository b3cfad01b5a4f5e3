package com.acme;

import dev.rrjava.annotations.Header;
import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;
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
  String string(String value, @Query Optional<String> query, @Header List<String> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boolean/{value}")
  String aBoolean(boolean value, @Query Optional<Boolean> query, @Header List<Boolean> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /byte/{value}")
  String aByte(byte value, @Query Optional<Byte> query, @Header List<Byte> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /short/{value}")
  String aShort(short value, @Query Optional<Short> query, @Header List<Short> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /int/{value}")
  String aInt(int value, @Query Optional<Integer> query, @Header List<Integer> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /long/{value}")
  String aLong(long value, @Query Optional<Long> query, @Header List<Long> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /char/{value}")
  String aChar(char value, @Query Optional<Character> query, @Header List<Character> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /float/{value}")
  String aFloat(float value, @Query Optional<Float> query, @Header List<Float> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /double/{value}")
  String aDouble(double value, @Query Optional<Double> query, @Header List<Double> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boxedBoolean/{value}")
  String boxedBoolean(Boolean value, @Query Optional<Boolean> query, @Header List<Boolean> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boxedByte/{value}")
  String boxedByte(Byte value, @Query Optional<Byte> query, @Header List<Byte> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boxedShort/{value}")
  String boxedShort(Short value, @Query Optional<Short> query, @Header List<Short> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boxedInteger/{value}")
  String boxedInteger(Integer value, @Query Optional<Integer> query, @Header List<Integer> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boxedLong/{value}")
  String boxedLong(Long value, @Query Optional<Long> query, @Header List<Long> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boxedCharacter/{value}")
  String boxedCharacter(Character value, @Query Optional<Character> query, @Header List<Character> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boxedFloat/{value}")
  String boxedFloat(Float value, @Query Optional<Float> query, @Header List<Float> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /boxedDouble/{value}")
  String boxedDouble(Double value, @Query Optional<Double> query, @Header List<Double> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /color/{value}")
  String color(Color value, @Query Optional<Color> query, @Header List<Color> header) {
    return value + " " + query + " " + header;
  }

  @Route("GET /required")
  String required(@Query int page, @Header Color xColor, @Query List<Long> ids, @Header Optional<Color> other) {
    return page + " " + xColor.name() + " " + ids + " " + other.map(Color::name);
  }
}
