package dev.rrjava.generated;

import dev.rrjava.http.FormFields;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of the request that has named strings. */
public enum ParameterSource {
  /** A variable of the path template. */
  PATH("path variable"),
  /** The query string. */
  QUERY("query parameter"),
  /** The header section. */
  HEADER("header"),
  /** The cookies. */
  COOKIE("cookie"),
  /** The fields of a form in the body. */
  FORM("form field"),
  /** The body, which has no name. */
  BODY("body");

  private final String title;

  ParameterSource(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  @Nullable String first(Request request, String name) {
    return switch (this) {
      case QUERY -> request.query().first(name).orElse(null);
      case HEADER -> request.headers().first(name).orElse(null);
      case COOKIE -> request.cookies().get(name);
      case FORM -> request.form().text(name).orElse(null);
      case BODY -> SimpleBody.read(request);
      case PATH -> throw notLookedUp();
    };
  }

  List<String> all(Request request, String name) {
    return switch (this) {
      case QUERY -> request.query().all(name);
      case HEADER -> request.headers().all(name);
      case COOKIE -> request.cookie(name).stream().toList();
      case FORM -> request.form().list(name);
      case BODY -> Stream.ofNullable(SimpleBody.read(request)).toList();
      case PATH -> throw notLookedUp();
    };
  }

  /**
   * Returns all values that a request has in this part.
   *
   * @param request the request
   * @return names and their values; for a form, without its groups; unmodifiable
   */
  public Map<String, List<String>> multiMap(Request request) {
    return switch (this) {
      case QUERY -> request.query().toMap();
      case HEADER -> headers(request);
      case COOKIE -> cookies(request);
      case FORM -> fields(request.form());
      case PATH, BODY -> throw new IllegalStateException(this + " has no names");
    };
  }

  /**
   * Returns one value for each name that a request has in this part: for a form the one that {@link
   * FormFields#text} returns, otherwise the first.
   *
   * @param request the request
   * @return names and values; unmodifiable
   */
  public Map<String, String> map(Request request) {
    Map<String, String> first = empty();
    multiMap(request)
        .forEach(
            (name, values) -> {
              // The last value of a repeated field is used.
              String text = this == FORM ? request.form().text(name).orElse(null) : null;
              first.put(name, text == null ? values.get(0) : text);
            });
    return Collections.unmodifiableMap(first);
  }

  /**
   * Returns all values that a request has in this part, converted.
   *
   * @param request the request
   * @param conversion converts each value
   * @param <T> the type
   * @return names and their values, without empty ones; unmodifiable
   * @throws HttpException with status 400 if a value does not convert
   */
  public <T> Map<String, List<T>> multiMap(Request request, Conversion<T> conversion) {
    Map<String, List<T>> converted = empty();
    multiMap(request)
        .forEach(
            (name, texts) -> {
              Parameter<T> parameter = new Parameter<>(this, name, conversion);
              List<T> values = new ArrayList<>(texts.size());
              for (String text : texts) {
                T value =
                    text.isEmpty()
                        ? conversion.ofEmpty(parameter)
                        : conversion.convert(text, parameter);
                if (value != null) {
                  values.add(value);
                }
              }
              if (!values.isEmpty()) {
                converted.put(name, Collections.unmodifiableList(values));
              }
            });
    return Collections.unmodifiableMap(converted);
  }

  /**
   * Returns the first value for each name that a request has in this part, converted.
   *
   * @param request the request
   * @param conversion converts each value
   * @param <T> the type
   * @return names and values, without empty ones; unmodifiable
   * @throws HttpException with status 400 if a value does not convert
   */
  public <T> Map<String, T> map(Request request, Conversion<T> conversion) {
    Map<String, T> first = empty();
    multiMap(request, conversion).forEach((name, values) -> first.put(name, values.get(0)));
    return Collections.unmodifiableMap(first);
  }

  /** Returns an empty map. Names of headers are case-insensitive (RFC 9110 section 5.1). */
  private <T> Map<String, T> empty() {
    return this == HEADER ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER) : new LinkedHashMap<>();
  }

  private Map<String, List<String>> headers(Request request) {
    Map<String, List<String>> headers = empty();
    headers.putAll(request.headers().toMap());
    return Collections.unmodifiableMap(headers);
  }

  private static Map<String, List<String>> cookies(Request request) {
    Map<String, List<String>> cookies = new LinkedHashMap<>();
    request.cookies().forEach((name, value) -> cookies.put(name, List.of(value)));
    return Collections.unmodifiableMap(cookies);
  }

  private static Map<String, List<String>> fields(FormFields form) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String name : form.names()) {
      List<String> values = form.list(name);
      if (!values.isEmpty()) {
        fields.put(name, values);
      }
    }
    return Collections.unmodifiableMap(fields);
  }

  private static IllegalStateException notLookedUp() {
    return new IllegalStateException("a path variable must be read from its RoutePath");
  }
}
