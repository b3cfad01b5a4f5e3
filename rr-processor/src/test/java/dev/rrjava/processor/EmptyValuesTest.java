package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is sent empty, as browsers send each field that was left blank: no value, but for strings
 * and for types of the application that make something of it.
 */
class EmptyValuesTest {
  private static Application application;

  @BeforeAll
  static void start() {
    application =
        Application.of(
            "com.acme.Routes",
            """
            package com.acme;

            import dev.rrjava.annotation.*;
            import java.math.BigDecimal;
            import java.net.URI;
            import java.time.*;
            import java.util.*;

            final class Tasks {
              enum Color { RED, GREEN }

              @interface Nullable {}

              record Name(String value) {}

              record Id(long number) {
                static Id of(String text) {
                  return new Id(Long.parseLong(text));
                }
              }

              record Filter(String text) {
                @Converter
                static Filter filter(String text) {
                  return new Filter(text.isEmpty() ? "everything" : text);
                }
              }

              record Task(String text) {
                static Task of(String text) {
                  throw new dev.rrjava.http.HttpException(404, "no such task");
                }
              }

              record Page(
                  @QueryParam @Default("1") int number,
                  @QueryParam Optional<Integer> size,
                  @QueryParam @Nullable Color color) {}

              static final class Range {
                private String text = "";

                void setFrom(@QueryParam @Nullable LocalDate from) {
                  text += from + " ";
                }

                void setTo(@QueryParam @Default("2026-01-31") LocalDate to) {
                  text += to;
                }
              }

              @Get("/optional")
              String optional(
                  @QueryParam Optional<Integer> a,
                  @QueryParam OptionalInt b,
                  @QueryParam OptionalLong c,
                  @QueryParam OptionalDouble d,
                  @QueryParam Optional<Color> e,
                  @QueryParam Optional<LocalDate> f,
                  @QueryParam Optional<UUID> g,
                  @QueryParam Optional<URI> h,
                  @QueryParam Optional<Locale> i,
                  @QueryParam Optional<Boolean> j,
                  @QueryParam Optional<Character> k,
                  @QueryParam Optional<BigDecimal> l) {
                return "" + a.isPresent() + b.isPresent() + c.isPresent() + d.isPresent()
                    + e.isPresent() + f.isPresent() + g.isPresent() + h.isPresent() + i.isPresent()
                    + j.isPresent() + k.isPresent() + l.isPresent();
              }

              @Get("/nullable")
              String nullable(
                  @QueryParam @Nullable Integer a,
                  @QueryParam @Nullable LocalDate b,
                  @QueryParam @Nullable Color c,
                  @QueryParam @Nullable Id d,
                  @QueryParam @Nullable Duration e) {
                return a + " " + b + " " + c + " " + d + " " + e;
              }

              @Get("/default")
              String byDefault(
                  @QueryParam @Default("1") int a,
                  @QueryParam @Default("on") boolean b,
                  @QueryParam @Default("RED") Color c,
                  @QueryParam @Default("7") Id d,
                  @QueryParam @Default("x") String e,
                  @QueryParam @Default("2.5") Double f) {
                return a + " " + b + " " + c + " " + d.number() + " <" + e + "> " + f;
              }

              @Get("/required/int")
              String requiredInt(@QueryParam int n) {
                return "" + n;
              }

              @Get("/required/color")
              String requiredColor(@QueryParam Color n) {
                return n.name();
              }

              @Get("/required/id")
              String requiredId(@QueryParam Id n) {
                return n.toString();
              }

              @Get("/required/uri")
              String requiredUri(@QueryParam URI n) {
                return n.toString();
              }

              @Get("/required/string")
              String requiredString(@QueryParam String n) {
                return "<" + n + ">";
              }

              @Get("/strings")
              String strings(
                  @QueryParam String a,
                  @QueryParam Optional<String> b,
                  @QueryParam @Nullable String c,
                  @QueryParam List<String> d,
                  @QueryParam Optional<StringBuilder> e,
                  @QueryParam Map<String, String> all) {
                return a + "/" + b + "/" + c + "/" + d + "/" + e + "/" + new TreeMap<>(all);
              }

              @Get("/own")
              String own(
                  @QueryParam Name a,
                  @QueryParam Optional<Name> b,
                  @QueryParam Optional<Id> c,
                  @QueryParam Filter d,
                  @QueryParam Optional<Filter> e,
                  @QueryParam List<Id> f,
                  @QueryParam List<Filter> g) {
                return a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g;
              }

              @Get("/answer")
              String answer(@QueryParam Optional<Task> task) {
                return task.toString();
              }

              @Get("/many")
              String many(
                  @QueryParam List<Integer> a,
                  @QueryParam Set<Color> b,
                  @QueryParam SortedSet<Long> c,
                  @QueryParam int[] d,
                  @QueryParam UUID[] e,
                  @QueryParam long[] f,
                  @QueryParam double[] g) {
                return a + " " + b + " " + c + " " + Arrays.toString(d) + " " + Arrays.toString(e)
                    + " " + Arrays.toString(f) + " " + Arrays.toString(g);
              }

              @Get("/group")
              String group(@BeanParam Page page, @BeanParam Range range) {
                return page + " " + range.text;
              }

              @Get("/header")
              String header(
                  @HeaderParam Optional<Integer> limit,
                  @CookieParam @Default("3") int size,
                  @CookieParam Optional<String> theme) {
                return limit + " " + size + " " + theme;
              }
            }
            """);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /optional?a=&b=&c=&d=&e=&f=&g=&h=&i=&j=&k=&l= | 200 falsefalsefalsefalsefalsefalsefalsefalsefalsefalsefalsefalse
          /nullable?a=&b=&c=&d=&e= | 200 null null null null null
          /nullable?a=1&b=2026-01-31&c=RED&d=2&e=PT1H | 200 1 2026-01-31 RED Id[number=2] PT1H
          /default?a=&b=&c=&d=&e=&f= | 200 1 true RED 7 <> 2.5
          /default?a=2&b=no&c=GREEN&d=8&e=y&f=3 | 200 2 false GREEN 8 <y> 3.0
          /default?b=ON | 200 1 true RED 7 <x> 2.5
          /required/int?n= | 400 query parameter "n" is missing: expected an int (-2147483648 to 2147483647)
          /required/color?n= | 400 query parameter "n" is missing: expected one of RED, GREEN
          /required/id?n= | 400 query parameter "n" is missing: expected an Id
          /required/id?n=x | 400 query parameter "n": expected an Id but was "x"
          /required/uri?n= | 400 query parameter "n" is missing: expected a URI
          /required/uri | 400 query parameter "n" is missing: expected a URI
          /required/string?n= | 200 <>
          /required/string?n | 200 <>
          /strings?a=&b=&c=&d=&d=x&e= | 200 /Optional[]//[, x]/Optional[]/{a=, b=, c=, d=, e=}
          /own?a=&b=&c=&d=&e=&f=&f=1&f=&g=&g=x | 200 Name[value=] Optional[Name[value=]] Optional.empty Filter[text=everything] Optional[Filter[text=everything]] [Id[number=1]] [Filter[text=everything], Filter[text=x]]
          /answer?task= | 404 no such task
          /many?a=&a=1&b=&b=RED&c=2&c=&d=&d=3&e=&f=&g= | 200 [1] [RED] [2] [3] [] [] []
          /many?a=x&a= | 400 query parameter "a": expected an int (-2147483648 to 2147483647) but was "x"
          /group?number=&size=&color=&from=&to= | 200 Page[number=1, size=Optional.empty, color=null] null 2026-01-31
          """)
  void emptyStringIsMissingUnlessTypeAcceptsIt(String target, String answer) {
    assertThat(application.get(target).strip()).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({"'', '', '200 Optional.empty 3 Optional[]'", "7, 8, '200 Optional[7] 8 Optional[8]'"})
  void emptyHeaderOrCookieIsMissing(String limit, String size, String answer) {
    assertThat(
            application.get(
                "/header", "Limit", limit, "Cookie", "size=" + size + "; theme=" + size))
        .isEqualTo(answer);
  }
}
