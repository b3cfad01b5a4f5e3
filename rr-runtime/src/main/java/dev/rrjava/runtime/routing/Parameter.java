package dev.rrjava.runtime.routing;

import dev.rrjava.runtime.http.HttpException;
import dev.rrjava.runtime.http.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where a handler's parameter comes from, and what it is called there: what a 400 names.
 *
 * @param source which part of the request
 * @param name the name of the variable, the query parameter or the header
 */
public record Parameter(Source source, String name) {
  private static final int LONGEST_QUOTE = 64;

  /** A part of the request that parameters come from. */
  public enum Source {
    /** A variable of the path template. */
    PATH("path variable"),
    /** The query string. */
    QUERY("query parameter"),
    /** The header section. */
    HEADER("header");

    private final String title;

    Source(String title) {
      this.title = title;
    }
  }

  /**
   * A variable of the path template.
   *
   * @param name without braces
   * @return the parameter
   */
  public static Parameter path(String name) {
    return new Parameter(Source.PATH, name);
  }

  /**
   * A parameter of the query string.
   *
   * @param name decoded
   * @return the parameter
   */
  public static Parameter query(String name) {
    return new Parameter(Source.QUERY, name);
  }

  /**
   * A header field.
   *
   * @param name in any case
   * @return the parameter
   */
  public static Parameter header(String name) {
    return new Parameter(Source.HEADER, name);
  }

  /**
   * The first value in a request.
   *
   * @param request the request
   * @return the value
   * @throws HttpException with status 400 when the request has none
   */
  public String required(Request request) {
    return first(request).orElseThrow(() -> new HttpException(400, title() + " is required\n"));
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
    Optional<String> text = first(request);
    return text.isEmpty() ? Optional.empty() : Optional.of(conversion.convert(text.get(), this));
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
    List<String> texts =
        switch (source) {
          case QUERY -> request.query().all(name);
          case HEADER -> request.headers().all(name);
          case PATH -> throw notLookedUp();
        };
    List<T> values = new ArrayList<>(texts.size());
    for (String text : texts) {
      values.add(conversion.convert(text, this));
    }
    return Collections.unmodifiableList(values);
  }

  /**
   * The failure of a value that does not convert.
   *
   * @param wanted what would convert, with its article
   * @param got the value; only its beginning is quoted
   * @return a failure with status 400 that names source, parameter, the wanted and the given
   */
  public HttpException invalid(String wanted, String got) {
    String clipped = got.length() > LONGEST_QUOTE ? got.substring(0, LONGEST_QUOTE) + "…" : got;
    return new HttpException(400, title() + ": wanted " + wanted + ", got \"" + clipped + "\"\n");
  }

  private Optional<String> first(Request request) {
    return switch (source) {
      case QUERY -> request.query().first(name);
      case HEADER -> request.headers().first(name);
      case PATH -> throw notLookedUp();
    };
  }

  private static IllegalStateException notLookedUp() {
    return new IllegalStateException("a path variable is read from its RoutePath");
  }

  private String title() {
    return source.title + " \"" + name + "\"";
  }
}
