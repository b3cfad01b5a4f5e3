package dev.rrjava.runtime.routing;

import dev.rrjava.runtime.http.HttpException;
import dev.rrjava.runtime.http.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a handler's parameter comes from, what it is called there, and what it has to be: what a
 * 400 names.
 *
 * @param source which part of the request
 * @param name the name of the variable, the query parameter, the header, the cookie or the field
 * @param wanted what its text has to be, with an article
 */
public record Parameter(ParameterSource source, String name, String wanted) {
  private static final int LONGEST_QUOTE = 64;

  /**
   * A variable of the path template.
   *
   * @param name without braces
   * @param wanted what its text has to be, with an article
   * @return the parameter
   */
  public static Parameter path(String name, String wanted) {
    return new Parameter(ParameterSource.PATH, name, wanted);
  }

  /**
   * A parameter of the query string.
   *
   * @param name decoded
   * @param wanted what its text has to be, with an article
   * @return the parameter
   */
  public static Parameter query(String name, String wanted) {
    return new Parameter(ParameterSource.QUERY, name, wanted);
  }

  /**
   * A header field.
   *
   * @param name in any case
   * @param wanted what its text has to be, with an article
   * @return the parameter
   */
  public static Parameter header(String name, String wanted) {
    return new Parameter(ParameterSource.HEADER, name, wanted);
  }

  /**
   * A cookie.
   *
   * @param name case counts
   * @param wanted what its text has to be, with an article
   * @return the parameter
   */
  public static Parameter cookie(String name, String wanted) {
    return new Parameter(ParameterSource.COOKIE, name, wanted);
  }

  /**
   * A field of a form.
   *
   * @param name with dots between groups
   * @param wanted what its text has to be, with an article
   * @return the parameter
   */
  public static Parameter form(String name, String wanted) {
    return new Parameter(ParameterSource.FORM, name, wanted);
  }

  /**
   * The first value in a request.
   *
   * @param request the request
   * @return the value
   * @throws HttpException with status 400 when the request has none
   */
  public String required(Request request) {
    String text = source.first(request, name);
    if (text == null) {
      throw new HttpException(400, title() + " is required: wanted " + wanted + "\n");
    }
    return text;
  }

  /**
   * The first value in a request, or what stands for it.
   *
   * @param request the request
   * @param otherwise the text for a request that has none
   * @return a text
   */
  public String or(Request request, String otherwise) {
    String text = source.first(request, name);
    return text == null ? otherwise : text;
  }

  /**
   * The first value in a request, if there is one.
   *
   * @param request the request
   * @param conversion makes the wanted type of it
   * @param <T> the wanted type
   * @return the converted value, or null when the request has none
   * @throws HttpException with status 400 when the value does not convert
   */
  public <T> @Nullable T nullable(Request request, Conversion<T> conversion) {
    String text = source.first(request, name);
    return text == null ? null : conversion.convert(text, this);
  }

  /**
   * The first value in a request, if there is one.
   *
   * @param request the request
   * @param conversion makes the wanted type of it
   * @param <T> the wanted type
   * @return the converted value, or empty when the request has none
   * @throws HttpException with status 400 when the value does not convert
   */
  public <T> Optional<T> optional(Request request, Conversion<T> conversion) {
    String text = source.first(request, name);
    return text == null ? Optional.empty() : Optional.of(conversion.convert(text, this));
  }

  /**
   * The first value in a request as an {@code int}, if there is one.
   *
   * @param request the request
   * @return the number, or empty when the request has none
   * @throws HttpException with status 400 when the value does not convert
   */
  public OptionalInt optionalInt(Request request) {
    String text = source.first(request, name);
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
    String text = source.first(request, name);
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
    String text = source.first(request, name);
    return text == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Conversions.toDouble(text, this));
  }

  /**
   * All values in a request.
   *
   * @param request the request
   * @param conversion makes the wanted type of each
   * @param <T> the wanted type
   * @return the converted values in order; unmodifiable, empty when the request has none
   * @throws HttpException with status 400 when one of the values does not convert
   */
  public <T> List<T> list(Request request, Conversion<T> conversion) {
    return list(source.all(request, name), conversion);
  }

  /**
   * Texts, converted.
   *
   * @param texts the texts
   * @param conversion makes the wanted type of each
   * @param <T> the wanted type
   * @return the converted values in order; unmodifiable
   * @throws HttpException with status 400 when one of the texts does not convert
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
  public static <T> SortedSet<T> sortedSet(List<T> values) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }

  /**
   * All values in a request as {@code int}s.
   *
   * @param request the request
   * @return the numbers in order; empty when the request has none
   * @throws HttpException with status 400 when one of the values does not convert
   */
  public int[] ints(Request request) {
    return source.all(request, name).stream()
        .mapToInt(text -> Conversions.toInt(text, this))
        .toArray();
  }

  /**
   * All values in a request as {@code long}s.
   *
   * @param request the request
   * @return the numbers in order; empty when the request has none
   * @throws HttpException with status 400 when one of the values does not convert
   */
  public long[] longs(Request request) {
    return source.all(request, name).stream()
        .mapToLong(text -> Conversions.toLong(text, this))
        .toArray();
  }

  /**
   * All values in a request as {@code double}s.
   *
   * @param request the request
   * @return the numbers in order; empty when the request has none
   * @throws HttpException with status 400 when one of the values does not convert
   */
  public double[] doubles(Request request) {
    return source.all(request, name).stream()
        .mapToDouble(text -> Conversions.toDouble(text, this))
        .toArray();
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

  private String title() {
    return source.title() + " \"" + name + "\"";
  }
}
