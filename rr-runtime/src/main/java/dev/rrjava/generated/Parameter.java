package dev.rrjava.generated;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a handler's parameter comes from, what it is called there, and what it has to be: what a
 * 400 names.
 *
 * <p>A client that leaves a field of a form blank sends it empty. For a parameter that is a string,
 * the empty string is a value like any other. For all others it is no value, as if the parameter
 * was not sent, unless the {@linkplain Conversion#ofEmpty conversion} makes something of it.
 *
 * @param source which part of the request
 * @param name the name of the variable, the query parameter, the header, the cookie or the field
 * @param wanted what its string has to be, with an article
 * @param takesEmpty whether the empty string is a value
 */
public record Parameter(ParameterSource source, String name, String wanted, boolean takesEmpty) {
  private static final int LONGEST_QUOTE = 64;
  private static final String STRING = "a string";
  private static final String[] NONE = {};

  /**
   * A variable of the path template that is a string.
   *
   * @param name without braces
   * @return the parameter
   */
  public static Parameter path(String name) {
    return new Parameter(ParameterSource.PATH, name, STRING, true);
  }

  /**
   * A variable of the path template that is converted.
   *
   * @param name without braces
   * @param wanted what its string has to be, with an article
   * @return the parameter
   */
  public static Parameter path(String name, String wanted) {
    return new Parameter(ParameterSource.PATH, name, wanted, false);
  }

  /**
   * A parameter of the query string that is a string.
   *
   * @param name decoded
   * @return the parameter
   */
  public static Parameter query(String name) {
    return new Parameter(ParameterSource.QUERY, name, STRING, true);
  }

  /**
   * A parameter of the query string that is converted.
   *
   * @param name decoded
   * @param wanted what its string has to be, with an article
   * @return the parameter
   */
  public static Parameter query(String name, String wanted) {
    return new Parameter(ParameterSource.QUERY, name, wanted, false);
  }

  /**
   * A header field that is a string.
   *
   * @param name in any case
   * @return the parameter
   */
  public static Parameter header(String name) {
    return new Parameter(ParameterSource.HEADER, name, STRING, true);
  }

  /**
   * A header field that is converted.
   *
   * @param name in any case
   * @param wanted what its string has to be, with an article
   * @return the parameter
   */
  public static Parameter header(String name, String wanted) {
    return new Parameter(ParameterSource.HEADER, name, wanted, false);
  }

  /**
   * A cookie that is a string.
   *
   * @param name case counts
   * @return the parameter
   */
  public static Parameter cookie(String name) {
    return new Parameter(ParameterSource.COOKIE, name, STRING, true);
  }

  /**
   * A cookie that is converted.
   *
   * @param name case counts
   * @param wanted what its string has to be, with an article
   * @return the parameter
   */
  public static Parameter cookie(String name, String wanted) {
    return new Parameter(ParameterSource.COOKIE, name, wanted, false);
  }

  /**
   * A field of a form that is a string.
   *
   * @param name with dots or brackets between groups
   * @return the parameter
   */
  public static Parameter form(String name) {
    return new Parameter(ParameterSource.FORM, name, STRING, true);
  }

  /**
   * A field of a form that is converted.
   *
   * @param name with dots or brackets between groups
   * @param wanted what its string has to be, with an article
   * @return the parameter
   */
  public static Parameter form(String name, String wanted) {
    return new Parameter(ParameterSource.FORM, name, wanted, false);
  }

  /**
   * The body, which is one simple value; see {@link dev.rrjava.generated.SimpleBody}.
   *
   * @param wanted what its string has to be, with an article
   * @return the parameter
   */
  public static Parameter body(String wanted) {
    return new Parameter(ParameterSource.BODY, "", wanted, false);
  }

  /**
   * The first value in a request.
   *
   * @param request the request
   * @return the value, not converted
   * @throws HttpException with status 400 when the request has none
   */
  public String required(Request request) {
    String text = present(request);
    if (text == null) {
      throw missing();
    }
    return text;
  }

  /**
   * The first value in a request.
   *
   * @param request the request
   * @param conversion makes the type of it
   * @param <T> the type
   * @return the converted value
   * @throws HttpException with status 400 when the request has none, or it does not convert
   */
  public <T> T required(Request request, Conversion<T> conversion) {
    T value = nullable(request, conversion);
    if (value == null) {
      throw missing();
    }
    return value;
  }

  /**
   * The first value in a request, or what stands for it.
   *
   * @param request the request
   * @param otherwise the string for a request that has none
   * @return a string, not converted
   */
  public String or(Request request, String otherwise) {
    String text = present(request);
    return text == null ? otherwise : text;
  }

  /**
   * The first value in a request, or what stands for it.
   *
   * @param request the request
   * @param otherwise the string for a request that has none
   * @param conversion makes the type of either
   * @param <T> the type
   * @return the converted value
   * @throws HttpException with status 400 when the value does not convert
   */
  public <T> T or(Request request, String otherwise, Conversion<T> conversion) {
    T value = nullable(request, conversion);
    return value == null ? conversion.convert(otherwise, this) : value;
  }

  /**
   * The first value in a request, if there is one.
   *
   * @param request the request
   * @param conversion makes the type of it
   * @param <T> the type
   * @return the converted value, or null when the request has none
   * @throws HttpException with status 400 when the value does not convert
   */
  public <T> @Nullable T nullable(Request request, Conversion<T> conversion) {
    String text = source.first(request, name);
    return text == null ? null : value(text, conversion);
  }

  /**
   * The first value in a request, if there is one.
   *
   * @param request the request
   * @param conversion makes the type of it
   * @param <T> the type
   * @return the converted value, or empty when the request has none
   * @throws HttpException with status 400 when the value does not convert
   */
  public <T> Optional<T> optional(Request request, Conversion<T> conversion) {
    return Optional.ofNullable(nullable(request, conversion));
  }

  /** What is to be converted, or null when nothing was sent or it was sent empty. */
  private @Nullable String present(Request request) {
    String text = source.first(request, name);
    return text == null || isBlank(text) ? null : text;
  }

  private boolean isBlank(String text) {
    return text.isEmpty() && !takesEmpty;
  }

  private <T> @Nullable T value(String text, Conversion<T> conversion) {
    return isBlank(text) ? conversion.ofEmpty(this) : conversion.convert(text, this);
  }

  /**
   * The first value in a request as an {@code int}, if there is one.
   *
   * @param request the request
   * @return the number, or empty when the request has none
   * @throws HttpException with status 400 when the value does not convert
   */
  public OptionalInt optionalInt(Request request) {
    String text = present(request);
    return text == null ? OptionalInt.empty() : OptionalInt.of(Conversions.toInt(text, this));
  }

  /**
   * The first value in a request as a {@code long}, if there is one.
   *
   * @param request the request
   * @return the number, or empty when the request has none
   * @throws HttpException with status 400 when the value does not convert
   */
  public OptionalLong optionalLong(Request request) {
    String text = present(request);
    return text == null ? OptionalLong.empty() : OptionalLong.of(Conversions.toLong(text, this));
  }

  /**
   * The first value in a request as a {@code double}, if there is one.
   *
   * @param request the request
   * @return the number, or empty when the request has none
   * @throws HttpException with status 400 when the value does not convert
   */
  public OptionalDouble optionalDouble(Request request) {
    String text = present(request);
    return text == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Conversions.toDouble(text, this));
  }

  /**
   * All values in a request. Those that are sent empty and stand for nothing are left out.
   *
   * @param request the request
   * @param conversion makes the type of each
   * @param <T> the type
   * @return the converted values in order; unmodifiable, empty when the request has none
   * @throws HttpException with status 400 when one of the values does not convert
   */
  public <T> List<T> list(Request request, Conversion<T> conversion) {
    List<String> texts = source.all(request, name);
    List<T> values = new ArrayList<>(texts.size());
    for (String text : texts) {
      T value = value(text, conversion);
      if (value != null) {
        values.add(value);
      }
    }
    return Collections.unmodifiableList(values);
  }

  /**
   * All values in a request, or what stands for them.
   *
   * @param request the request
   * @param conversion makes the type of each
   * @param otherwise the strings for a request that has none
   * @param <T> the type
   * @return the converted values in order; unmodifiable
   * @throws HttpException with status 400 when one of the values does not convert
   */
  public <T> List<T> list(Request request, Conversion<T> conversion, String... otherwise) {
    List<T> values = list(request, conversion);
    return values.isEmpty() ? list(List.of(otherwise), conversion) : values;
  }

  /**
   * Strings, converted.
   *
   * @param texts the strings, empty ones among them
   * @param conversion makes the type of each
   * @param <T> the type
   * @return the converted values in order; unmodifiable
   * @throws HttpException with status 400 when one of the strings does not convert
   */
  public <T> List<T> list(List<String> texts, Conversion<T> conversion) {
    List<T> values = new ArrayList<>(texts.size());
    for (String text : texts) {
      values.add(conversion.convert(text, this));
    }
    return Collections.unmodifiableList(values);
  }

  /**
   * Values without repetitions.
   *
   * @param values the values
   * @param <T> the type of each
   * @return the values in order; unmodifiable
   */
  public static <T> Set<T> set(List<T> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  /**
   * Values without repetitions, sorted.
   *
   * @param values the values
   * @param <T> the type of each
   * @return the values in their natural order; unmodifiable
   */
  public static <T> NavigableSet<T> sortedSet(List<T> values) {
    return Collections.unmodifiableNavigableSet(new TreeSet<>(values));
  }

  /**
   * Values in a queue of their own.
   *
   * @param values the values
   * @param <T> the type of each
   * @return the values in order
   */
  public static <T> Deque<T> deque(List<T> values) {
    return new ArrayDeque<>(values);
  }

  /**
   * Values of an enum without repetitions.
   *
   * @param type the enum
   * @param values the values
   * @param <T> the enum
   * @return the values in the order of their declaration
   */
  public static <T extends Enum<T>> EnumSet<T> enumSet(Class<T> type, List<T> values) {
    EnumSet<T> set = EnumSet.noneOf(type);
    set.addAll(values);
    return set;
  }

  /**
   * Values in a collection of the type that a handler takes.
   *
   * @param collection an empty one
   * @param values the values
   * @param <T> the type of each
   * @param <C> the type of the collection
   * @return the collection, with the values in order
   */
  public static <T, C extends Collection<T>> C into(C collection, List<T> values) {
    collection.addAll(values);
    return collection;
  }

  /**
   * All values in a request as {@code int}s, without those that are sent empty.
   *
   * @param request the request
   * @return the numbers in order; empty when the request has none
   * @throws HttpException with status 400 when one of the values does not convert
   */
  public int[] ints(Request request) {
    return ints(request, NONE);
  }

  /**
   * All values in a request as {@code int}s, without those that are sent empty.
   *
   * @param request the request
   * @param otherwise the strings for a request that has none
   * @return the numbers in order; empty when the request has none and nothing stands for them
   * @throws HttpException with status 400 when one of the values does not convert
   */
  public int[] ints(Request request, String... otherwise) {
    return texts(request, otherwise).mapToInt(text -> Conversions.toInt(text, this)).toArray();
  }

  /**
   * All values in a request as {@code long}s, without those that are sent empty.
   *
   * @param request the request
   * @return the numbers in order; empty when the request has none
   * @throws HttpException with status 400 when one of the values does not convert
   */
  public long[] longs(Request request) {
    return longs(request, NONE);
  }

  /**
   * All values in a request as {@code long}s, without those that are sent empty.
   *
   * @param request the request
   * @param otherwise the strings for a request that has none
   * @return the numbers in order; empty when the request has none and nothing stands for them
   * @throws HttpException with status 400 when one of the values does not convert
   */
  public long[] longs(Request request, String... otherwise) {
    return texts(request, otherwise).mapToLong(text -> Conversions.toLong(text, this)).toArray();
  }

  /**
   * All values in a request as {@code double}s, without those that are sent empty.
   *
   * @param request the request
   * @return the numbers in order; empty when the request has none
   * @throws HttpException with status 400 when one of the values does not convert
   */
  public double[] doubles(Request request) {
    return doubles(request, NONE);
  }

  /**
   * All values in a request as {@code double}s, without those that are sent empty.
   *
   * @param request the request
   * @param otherwise the strings for a request that has none
   * @return the numbers in order; empty when the request has none and nothing stands for them
   * @throws HttpException with status 400 when one of the values does not convert
   */
  public double[] doubles(Request request, String... otherwise) {
    return texts(request, otherwise)
        .mapToDouble(text -> Conversions.toDouble(text, this))
        .toArray();
  }

  private Stream<String> texts(Request request, String... otherwise) {
    List<String> texts = source.all(request, name).stream().filter(text -> !isBlank(text)).toList();
    return texts.isEmpty() ? Arrays.stream(otherwise) : texts.stream();
  }

  /**
   * The failure of a value that does not convert to {@link #wanted}.
   *
   * @param got the value; only its beginning is quoted
   * @return a failure with status 400 that names source, parameter, the wanted and the given
   */
  public HttpException invalid(String got) {
    return invalid(wanted, got);
  }

  /**
   * The failure of a value that does not convert.
   *
   * @param wanted what would convert, with its article
   * @param got the value; only its beginning is quoted
   * @return a failure with status 400 that names source, parameter, the wanted and the given
   */
  public HttpException invalid(String wanted, String got) {
    String clipped = got;
    if (got.length() > LONGEST_QUOTE) {
      boolean isHalf = Character.isHighSurrogate(got.charAt(LONGEST_QUOTE - 1));
      clipped = got.substring(0, isHalf ? LONGEST_QUOTE - 1 : LONGEST_QUOTE) + "…";
    }
    return new HttpException(400, title() + ": wanted " + wanted + ", got \"" + clipped + "\"\n");
  }

  private HttpException missing() {
    return new HttpException(400, title() + " is missing: expected " + wanted + "\n");
  }

  private String title() {
    return name.isEmpty() ? source.title() : source.title() + " \"" + name + "\"";
  }
}
