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
 * The source and the name of a handler's parameter, and what is expected of it; quoted in the
 * message of a 400.
 *
 * <p>A client sends a blank field of a form as an empty string. For a parameter that is a string,
 * the empty string is a value like any other. For all others it counts as missing, unless the
 * {@linkplain Conversion#ofEmpty conversion} returns a value for it.
 *
 * @param source the part of the request
 * @param name the name of the variable, the query parameter, the header, the cookie or the field
 * @param wanted what is expected, with an article
 * @param takesEmpty whether the empty string is a value
 */
public record Parameter(ParameterSource source, String name, String wanted, boolean takesEmpty) {
  private static final int LONGEST_QUOTE = 64;
  private static final String STRING = "a string";
  private static final String[] NONE = {};

  /**
   * Returns a path variable that is a string.
   *
   * @param name the name without braces
   * @return the parameter
   */
  public static Parameter path(String name) {
    return new Parameter(ParameterSource.PATH, name, STRING, true);
  }

  /**
   * Returns a path variable that is converted.
   *
   * @param name the name without braces
   * @param wanted what is expected, with an article
   * @return the parameter
   */
  public static Parameter path(String name, String wanted) {
    return new Parameter(ParameterSource.PATH, name, wanted, false);
  }

  /**
   * Returns a query parameter that is a string.
   *
   * @param name the decoded name
   * @return the parameter
   */
  public static Parameter query(String name) {
    return new Parameter(ParameterSource.QUERY, name, STRING, true);
  }

  /**
   * Returns a query parameter that is converted.
   *
   * @param name the decoded name
   * @param wanted what is expected, with an article
   * @return the parameter
   */
  public static Parameter query(String name, String wanted) {
    return new Parameter(ParameterSource.QUERY, name, wanted, false);
  }

  /**
   * Returns a header field that is a string.
   *
   * @param name the name, which is case-insensitive
   * @return the parameter
   */
  public static Parameter header(String name) {
    return new Parameter(ParameterSource.HEADER, name, STRING, true);
  }

  /**
   * Returns a header field that is converted.
   *
   * @param name the name, which is case-insensitive
   * @param wanted what is expected, with an article
   * @return the parameter
   */
  public static Parameter header(String name, String wanted) {
    return new Parameter(ParameterSource.HEADER, name, wanted, false);
  }

  /**
   * Returns a cookie that is a string.
   *
   * @param name the name, which is case-sensitive
   * @return the parameter
   */
  public static Parameter cookie(String name) {
    return new Parameter(ParameterSource.COOKIE, name, STRING, true);
  }

  /**
   * Returns a cookie that is converted.
   *
   * @param name the name, which is case-sensitive
   * @param wanted what is expected, with an article
   * @return the parameter
   */
  public static Parameter cookie(String name, String wanted) {
    return new Parameter(ParameterSource.COOKIE, name, wanted, false);
  }

  /**
   * Returns a form field that is a string.
   *
   * @param name the name, with dots or brackets between groups
   * @return the parameter
   */
  public static Parameter form(String name) {
    return new Parameter(ParameterSource.FORM, name, STRING, true);
  }

  /**
   * Returns a form field that is converted.
   *
   * @param name the name, with dots or brackets between groups
   * @param wanted what is expected, with an article
   * @return the parameter
   */
  public static Parameter form(String name, String wanted) {
    return new Parameter(ParameterSource.FORM, name, wanted, false);
  }

  /**
   * Returns the body as one value of a built-in type; see {@link dev.rrjava.generated.SimpleBody}.
   *
   * @param wanted what is expected, with an article
   * @return the parameter
   */
  public static Parameter body(String wanted) {
    return new Parameter(ParameterSource.BODY, "", wanted, false);
  }

  /**
   * Returns the first value in a request.
   *
   * @param request the request
   * @return the value, not converted
   * @throws HttpException with status 400 if the request has none
   */
  public String required(Request request) {
    String text = present(request);
    if (text == null) {
      throw missing();
    }
    return text;
  }

  /**
   * Returns the first value in a request.
   *
   * @param request the request
   * @param conversion the conversion to the type of the parameter
   * @param <T> the type
   * @return the converted value
   * @throws HttpException with status 400 if the request has none, or it does not convert
   */
  public <T> T required(Request request, Conversion<T> conversion) {
    T value = nullable(request, conversion);
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
   * @return a string, not converted
   */
  public String or(Request request, String otherwise) {
    String text = present(request);
    return text == null ? otherwise : text;
  }

  /**
   * Returns the first value in a request, or a default.
   *
   * @param request the request
   * @param otherwise the string if the request has none
   * @param conversion the conversion to the type of the parameter
   * @param <T> the type
   * @return the converted value
   * @throws HttpException with status 400 if the value does not convert
   */
  public <T> T or(Request request, String otherwise, Conversion<T> conversion) {
    T value = nullable(request, conversion);
    return value == null ? conversion.convert(otherwise, this) : value;
  }

  /**
   * Returns the first value in a request, if there is one.
   *
   * @param request the request
   * @param conversion the conversion to the type of the parameter
   * @param <T> the type
   * @return the converted value, or null if the request has none
   * @throws HttpException with status 400 if the value does not convert
   */
  public <T> @Nullable T nullable(Request request, Conversion<T> conversion) {
    String text = source.first(request, name);
    return text == null ? null : value(text, conversion);
  }

  /**
   * Returns the first value in a request, if there is one.
   *
   * @param request the request
   * @param conversion the conversion to the type of the parameter
   * @param <T> the type
   * @return the converted value, or empty if the request has none
   * @throws HttpException with status 400 if the value does not convert
   */
  public <T> Optional<T> optional(Request request, Conversion<T> conversion) {
    return Optional.ofNullable(nullable(request, conversion));
  }

  /** Returns the string to convert, or null if it is missing or empty. */
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
   * @param conversion the conversion to the type of the parameter
   * @param <T> the type
   * @return the converted values in order; unmodifiable, empty if the request has none
   * @throws HttpException with status 400 if one of the values does not convert
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
   * Returns all values in a request, or the defaults.
   *
   * @param request the request
   * @param conversion the conversion to the type of the parameter
   * @param otherwise the strings if the request has none
   * @param <T> the type
   * @return the converted values in order; unmodifiable
   * @throws HttpException with status 400 if one of the values does not convert
   */
  public <T> List<T> list(Request request, Conversion<T> conversion, String... otherwise) {
    List<T> values = list(request, conversion);
    return values.isEmpty() ? list(List.of(otherwise), conversion) : values;
  }

  /**
   * Converts strings.
   *
   * @param texts the strings, including empty ones
   * @param conversion the conversion to the type of the parameter
   * @param <T> the type
   * @return the converted values in order; unmodifiable
   * @throws HttpException with status 400 if one of the strings does not convert
   */
  public <T> List<T> list(List<String> texts, Conversion<T> conversion) {
    List<T> values = new ArrayList<>(texts.size());
    for (String text : texts) {
      values.add(conversion.convert(text, this));
    }
    return Collections.unmodifiableList(values);
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
    List<String> texts = source.all(request, name).stream().filter(text -> !isBlank(text)).toList();
    return texts.isEmpty() ? Arrays.stream(otherwise) : texts.stream();
  }

  /**
   * Returns the exception for a value that can't be converted.
   *
   * @param got the value; only its beginning is quoted
   * @return an exception with status 400 whose message contains the source, the parameter, what was
   *     expected and the value
   */
  public HttpException invalid(String got) {
    return invalid(wanted, got);
  }

  /**
   * Returns the exception for a value that can't be converted.
   *
   * @param wanted what would convert, with its article
   * @param got the value; only its beginning is quoted
   * @return an exception with status 400 whose message contains the source, the parameter, what was
   *     expected and the value
   */
  public HttpException invalid(String wanted, String got) {
    String clipped = got;
    if (got.length() > LONGEST_QUOTE) {
      boolean isHalf = Character.isHighSurrogate(got.charAt(LONGEST_QUOTE - 1));
      clipped = got.substring(0, isHalf ? LONGEST_QUOTE - 1 : LONGEST_QUOTE) + "…";
    }
    return new HttpException(
        400, title() + ": expected " + wanted + " but was \"" + clipped + "\"\n");
  }

  private HttpException missing() {
    return new HttpException(400, title() + " is missing: expected " + wanted + "\n");
  }

  private String title() {
    return name.isEmpty() ? source.title() : source.title() + " \"" + name + "\"";
  }
}
