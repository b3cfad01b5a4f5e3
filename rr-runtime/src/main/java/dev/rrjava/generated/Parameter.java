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
import java.util.Map;
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
 * A parameter of a routed method: where its string comes from, and how it is converted. Source,
 * name and what is expected are in the message of a 400.
 *
 * <p>A client sends a blank field of a form as an empty string. For a parameter that is a string,
 * the empty string is a value like any other. For all others it counts as missing, unless the
 * {@linkplain Conversion#ofEmpty conversion} returns a value for it.
 *
 * @param source the part of the request
 * @param name the name of the variable, the query parameter, the header, the cookie or the field;
 *     empty for the body, and for a map of all names
 * @param conversion converts the string
 * @param <T> the type of the value
 */
public record Parameter<T>(ParameterSource source, String name, Conversion<T> conversion) {
  private static final int LONGEST_QUOTE = 64;
  private static final String[] NONE = {};

  /**
   * Returns a path variable that is a string.
   *
   * @param name the name without braces
   * @return the parameter
   */
  public static Parameter<String> path(String name) {
    return path(name, BuiltIn.STRING);
  }

  /**
   * Returns a path variable that is converted.
   *
   * @param name the name without braces
   * @param conversion the conversion to the type of the parameter
   * @param <T> the type
   * @return the parameter
   */
  public static <T> Parameter<T> path(String name, Conversion<T> conversion) {
    return new Parameter<>(ParameterSource.PATH, name, conversion);
  }

  /**
   * Returns a query parameter that is a string.
   *
   * @param name the decoded name
   * @return the parameter
   */
  public static Parameter<String> query(String name) {
    return query(name, BuiltIn.STRING);
  }

  /**
   * Returns a query parameter that is converted.
   *
   * @param name the decoded name
   * @param conversion the conversion to the type of the parameter
   * @param <T> the type
   * @return the parameter
   */
  public static <T> Parameter<T> query(String name, Conversion<T> conversion) {
    return new Parameter<>(ParameterSource.QUERY, name, conversion);
  }

  /**
   * Returns a header field that is a string.
   *
   * @param name the name, which is case-insensitive
   * @return the parameter
   */
  public static Parameter<String> header(String name) {
    return header(name, BuiltIn.STRING);
  }

  /**
   * Returns a header field that is converted.
   *
   * @param name the name, which is case-insensitive
   * @param conversion the conversion to the type of the parameter
   * @param <T> the type
   * @return the parameter
   */
  public static <T> Parameter<T> header(String name, Conversion<T> conversion) {
    return new Parameter<>(ParameterSource.HEADER, name, conversion);
  }

  /**
   * Returns a cookie that is a string.
   *
   * @param name the name, which is case-sensitive
   * @return the parameter
   */
  public static Parameter<String> cookie(String name) {
    return cookie(name, BuiltIn.STRING);
  }

  /**
   * Returns a cookie that is converted.
   *
   * @param name the name, which is case-sensitive
   * @param conversion the conversion to the type of the parameter
   * @param <T> the type
   * @return the parameter
   */
  public static <T> Parameter<T> cookie(String name, Conversion<T> conversion) {
    return new Parameter<>(ParameterSource.COOKIE, name, conversion);
  }

  /**
   * Returns a form field that is a string.
   *
   * @param name the name, with dots or brackets between groups
   * @return the parameter
   */
  public static Parameter<String> form(String name) {
    return form(name, BuiltIn.STRING);
  }

  /**
   * Returns a form field that is converted.
   *
   * @param name the name, with dots or brackets between groups
   * @param conversion the conversion to the type of the parameter
   * @param <T> the type
   * @return the parameter
   */
  public static <T> Parameter<T> form(String name, Conversion<T> conversion) {
    return new Parameter<>(ParameterSource.FORM, name, conversion);
  }

  /**
   * Returns the body as one value; see {@link dev.rrjava.generated.SimpleBody}.
   *
   * @param conversion the conversion to the type of the parameter
   * @param <T> the type
   * @return the parameter
   */
  public static <T> Parameter<T> body(Conversion<T> conversion) {
    return new Parameter<>(ParameterSource.BODY, "", conversion);
  }

  /**
   * Returns a segment of the path.
   *
   * @param path the path
   * @param index the index of the segment
   * @return the converted value
   * @throws HttpException with status 400 if it does not convert
   */
  public T from(RoutePath path, int index) {
    return convert(path.variable(index, this));
  }

  /**
   * Returns the first value in a request.
   *
   * @param request the request
   * @return the converted value
   * @throws HttpException with status 400 if the request has none, or it does not convert
   */
  public T from(Request request) {
    T value = nullable(request);
    if (value == null) {
      throw missing();
    }
    return value;
  }

  /**
   * Returns the first value in a request, or a default.
   *
   * @param request the request
   * @param otherwise the string if the request has none
   * @return the converted value
   * @throws HttpException with status 400 if the value does not convert
   */
  public T from(Request request, String otherwise) {
    T value = nullable(request);
    return value == null ? convert(otherwise) : value;
  }

  /**
   * Returns the first value in a request, if there is one.
   *
   * @param request the request
   * @return the converted value, or null if the request has none
   * @throws HttpException with status 400 if the value does not convert
   */
  public @Nullable T nullable(Request request) {
    String text = source.first(request, name);
    return text == null ? null : value(text);
  }

  /**
   * Returns the first value in a request, if there is one.
   *
   * @param request the request
   * @return the converted value, or empty if the request has none
   * @throws HttpException with status 400 if the value does not convert
   */
  public Optional<T> optional(Request request) {
    return Optional.ofNullable(nullable(request));
  }

  /**
   * Converts a string.
   *
   * @param text the string
   * @return the value
   * @throws HttpException with status 400 if it does not convert
   */
  public T convert(String text) {
    return conversion.convert(text, this);
  }

  private @Nullable T value(String text) {
    return text.isEmpty() ? conversion.ofEmpty(this) : conversion.convert(text, this);
  }

  /** Returns the string to convert to a number, or null if it is missing or empty. */
  private @Nullable String present(Request request) {
    String text = source.first(request, name);
    return text == null || text.isEmpty() ? null : text;
  }

  /**
   * Returns the first value in a request as an {@code int}, if there is one.
   *
   * @param request the request
   * @return the number, or empty if the request has none
   * @throws HttpException with status 400 if the value does not convert
   */
  public OptionalInt optionalInt(Request request) {
    String text = present(request);
    return text == null ? OptionalInt.empty() : OptionalInt.of(Conversions.toInt(text, this));
  }

  /**
   * Returns the first value in a request as a {@code long}, if there is one.
   *
   * @param request the request
   * @return the number, or empty if the request has none
   * @throws HttpException with status 400 if the value does not convert
   */
  public OptionalLong optionalLong(Request request) {
    String text = present(request);
    return text == null ? OptionalLong.empty() : OptionalLong.of(Conversions.toLong(text, this));
  }

  /**
   * Returns the first value in a request as a {@code double}, if there is one.
   *
   * @param request the request
   * @return the number, or empty if the request has none
   * @throws HttpException with status 400 if the value does not convert
   */
  public OptionalDouble optionalDouble(Request request) {
    String text = present(request);
    return text == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Conversions.toDouble(text, this));
  }

  /**
   * Returns all values in a request. Empty ones that count as missing are left out.
   *
   * @param request the request
   * @return the converted values in order; unmodifiable, empty if the request has none
   * @throws HttpException with status 400 if one of the values does not convert
   */
  public List<T> list(Request request) {
    List<String> texts = source.all(request, name);
    List<T> values = new ArrayList<>(texts.size());
    for (String text : texts) {
      T value = value(text);
      if (value != null) {
        values.add(value);
      }
    }
    return Collections.unmodifiableList(values);
  }

  /**
   * Returns all values in a request, or the defaults.
   *
   * @param request the request
   * @param otherwise the strings if the request has none
   * @return the converted values in order; unmodifiable
   * @throws HttpException with status 400 if one of the values does not convert
   */
  public List<T> list(Request request, String... otherwise) {
    List<T> values = list(request);
    return values.isEmpty() ? list(List.of(otherwise)) : values;
  }

  /**
   * Returns all segments of a path from an index on.
   *
   * @param path the path
   * @param index the index of the first
   * @return the converted values in order; unmodifiable
   * @throws HttpException with status 400 if one of the segments does not convert
   */
  public List<T> list(RoutePath path, int index) {
    return list(path.restSegments(index, this));
  }

  /** Converts strings, including empty ones. */
  private List<T> list(List<String> texts) {
    List<T> values = new ArrayList<>(texts.size());
    for (String text : texts) {
      values.add(convert(text));
    }
    return Collections.unmodifiableList(values);
  }

  /**
   * Returns the first value for each name that a request has in this part.
   *
   * @param request the request
   * @return names and values, without empty ones; unmodifiable
   * @throws HttpException with status 400 if a value does not convert
   */
  public Map<String, T> map(Request request) {
    return source.map(request, conversion);
  }

  /**
   * Returns all values that a request has in this part.
   *
   * @param request the request
   * @return names and their values, without empty ones; unmodifiable
   * @throws HttpException with status 400 if a value does not convert
   */
  public Map<String, List<T>> multiMap(Request request) {
    return source.multiMap(request, conversion);
  }

  /**
   * Returns the values without duplicates.
   *
   * @param values the values
   * @param <T> the type of each
   * @return the values in order; unmodifiable
   */
  public static <T> Set<T> set(List<T> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  /**
   * Returns the values without duplicates, sorted.
   *
   * @param values the values
   * @param <T> the type of each
   * @return the values in their natural order; unmodifiable
   */
  public static <T> NavigableSet<T> sortedSet(List<T> values) {
    return Collections.unmodifiableNavigableSet(new TreeSet<>(values));
  }

  /**
   * Returns the values in a new queue.
   *
   * @param values the values
   * @param <T> the type of each
   * @return the values in order
   */
  public static <T> Deque<T> deque(List<T> values) {
    return new ArrayDeque<>(values);
  }

  /**
   * Returns the values of an enum without duplicates.
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
   * Adds the values to a collection of the type that a handler declares.
   *
   * @param collection an empty collection
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
   * Returns all values in a request as {@code int}s, without those that are sent empty.
   *
   * @param request the request
   * @return the numbers in order; empty if the request has none
   * @throws HttpException with status 400 if one of the values does not convert
   */
  public int[] ints(Request request) {
    return ints(request, NONE);
  }

  /**
   * Returns all values in a request as {@code int}s, without those that are sent empty.
   *
   * @param request the request
   * @param otherwise the strings if the request has none
   * @return the numbers in order; empty if the request has none and nothing stands for them
   * @throws HttpException with status 400 if one of the values does not convert
   */
  public int[] ints(Request request, String... otherwise) {
    return texts(request, otherwise).mapToInt(text -> Conversions.toInt(text, this)).toArray();
  }

  /**
   * Returns all values in a request as {@code long}s, without those that are sent empty.
   *
   * @param request the request
   * @return the numbers in order; empty if the request has none
   * @throws HttpException with status 400 if one of the values does not convert
   */
  public long[] longs(Request request) {
    return longs(request, NONE);
  }

  /**
   * Returns all values in a request as {@code long}s, without those that are sent empty.
   *
   * @param request the request
   * @param otherwise the strings if the request has none
   * @return the numbers in order; empty if the request has none and nothing stands for them
   * @throws HttpException with status 400 if one of the values does not convert
   */
  public long[] longs(Request request, String... otherwise) {
    return texts(request, otherwise).mapToLong(text -> Conversions.toLong(text, this)).toArray();
  }

  /**
   * Returns all values in a request as {@code double}s, without those that are sent empty.
   *
   * @param request the request
   * @return the numbers in order; empty if the request has none
   * @throws HttpException with status 400 if one of the values does not convert
   */
  public double[] doubles(Request request) {
    return doubles(request, NONE);
  }

  /**
   * Returns all values in a request as {@code double}s, without those that are sent empty.
   *
   * @param request the request
   * @param otherwise the strings if the request has none
   * @return the numbers in order; empty if the request has none and nothing stands for them
   * @throws HttpException with status 400 if one of the values does not convert
   */
  public double[] doubles(Request request, String... otherwise) {
    return texts(request, otherwise)
        .mapToDouble(text -> Conversions.toDouble(text, this))
        .toArray();
  }

  private Stream<String> texts(Request request, String... otherwise) {
    List<String> texts =
        source.all(request, name).stream().filter(text -> !text.isEmpty()).toList();
    return texts.isEmpty() ? Arrays.stream(otherwise) : texts.stream();
  }

  /**
   * Returns the exception for a value that can't be converted.
   *
   * @param actual the value; only its beginning is quoted
   * @return an exception with status 400 whose message contains the source, the parameter, what was
   *     expected and the value
   */
  public HttpException invalid(String actual) {
    return invalid(conversion.expected(), actual);
  }

  /**
   * Returns the exception for a value that can't be converted.
   *
   * @param expected what would convert, with its article
   * @param actual the value; only its beginning is quoted
   * @return an exception with status 400 whose message contains the source, the parameter, what was
   *     expected and the value
   */
  public HttpException invalid(String expected, String actual) {
    String clipped = actual;
    if (actual.length() > LONGEST_QUOTE) {
      boolean isHalf = Character.isHighSurrogate(actual.charAt(LONGEST_QUOTE - 1));
      clipped = actual.substring(0, isHalf ? LONGEST_QUOTE - 1 : LONGEST_QUOTE) + "…";
    }
    return new HttpException(
        400, title() + ": expected " + expected + " but was \"" + clipped + "\"\n");
  }

  private HttpException missing() {
    return new HttpException(
        400, title() + " is missing: expected " + conversion.expected() + "\n");
  }

  private String title() {
    return name.isEmpty() ? source.title() : source.title() + " \"" + name + "\"";
  }
}
