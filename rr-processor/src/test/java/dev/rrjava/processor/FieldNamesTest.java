package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of forms by their names in HTML, sent empty, several times, or not at all. */
class FieldNamesTest {
  private static final String[] FORM = {"Content-Type", "application/x-www-form-urlencoded"};
  private static Application application;

  @BeforeAll
  static void start() {
    application =
        Application.of(
            "com.acme.Routes",
            """
            package com.acme;

            import dev.rrjava.annotation.*;
            import dev.rrjava.http.*;
            import java.time.LocalDate;
            import java.util.*;

            final class Forms {
              @interface Nullable {}

              record Address(@FormParam("address[city]") Optional<String> city,
                  @FormParam("address[zip]") OptionalInt zip) {}

              @Post("/user")
              String user(
                  @FormParam("user[name]") String name,
                  @FormParam("user[age]") OptionalInt age,
                  @FormParam("tags[]") List<String> tags,
                  @FormParam("ids[]") int[] ids,
                  @FormParam("items[0][id]") @Default("7") int item) {
                return name + " " + age + " " + tags + " " + Arrays.toString(ids) + " " + item;
              }

              @Post("/optional")
              String optional(
                  @FormParam Optional<Integer> age,
                  @FormParam @Nullable LocalDate born,
                  @FormParam @Default("1") int n,
                  @FormParam @Default("off") boolean agree,
                  @FormParam("tags[]") Set<String> tags,
                  @FormParam Map<String, String> all,
                  @BeanParam Address address,
                  @Upload Optional<UploadedFile> file,
                  @Upload("files[]") List<UploadedFile> files) {
                return age + " " + born + " " + n + " " + agree + " " + tags + " " + new TreeMap<>(all) + " "
                    + address + " " + file.isPresent() + " " + files.size();
              }

              @Delete("/required")
              String required(@FormParam int n) {
                return "" + n;
              }

              @SuppressWarnings("RR334")
              @Post("/select")
              String select(@FormParam List<String> tags, @FormParam String last) {
                return tags + " " + last;
              }
            }
            """);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /user | user[name]=Ann&user[age]=36&tags[]=a&tags[]=b&ids[]=1&ids[]=&ids[]=2&items[0][id]=8 | 200 Ann OptionalInt[36] [a, b] [1, 2] 8
          /user | user[name]=Ann&user[age]=&tags=a&tags=b&items[0][id]= | 200 Ann OptionalInt.empty [a, b] [] 7
          /user | user[name]=&tags[0]=a&tags[1]=b | 200  OptionalInt.empty [a, b] [] 7
          /user | user.name=Ann | 200 Ann OptionalInt.empty [] [] 7
          /user | name=Ann | 400 form field "user[name]" is missing: expected a string
          /user | user[name]=Ann&user[age]=old | 400 form field "user[age]": expected an int (-2147483648 to 2147483647) but was "old"
          /optional | age=&born=&n=&agree= | 200 Optional.empty null 1 false [] {age=, agree=, born=, n=} Address[city=Optional.empty, zip=OptionalInt.empty] false 0
          /optional | age=3&born=2026-01-31&n=2&agree=on&address[zip]=12 | 200 Optional[3] 2026-01-31 2 true [] {age=3, agree=on, born=2026-01-31, n=2} Address[city=Optional.empty, zip=OptionalInt[12]] false 0
          /select | tags=a&tags=b&last=1&last=2 | 200 [a, b] 2
          """)
  void findsFieldsByNamesInHtml(String target, String body, String answer) {
    assertThat(application.answerTo("POST", target, body, FORM).text().strip()).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "application/x-www-form-urlencoded", "multipart/form-data", "text/plain"})
  void missingBodyIsEmptyForm(String type) {
    String[] headers = type.isEmpty() ? new String[0] : new String[] {"Content-Type", type};
    assertThat(application.answer("POST", "/optional", headers).text())
        .isEqualTo(
            "200 Optional.empty null 1 false [] {} Address[city=Optional.empty,"
                + " zip=OptionalInt.empty] false 0");
    assertThat(application.answer("DELETE", "/required", headers).text().strip())
        .isEqualTo("400 form field \"n\" is missing: expected an int (-2147483648 to 2147483647)");
  }

  @Test
  void rejectsBodyOfOtherType() {
    assertThat(
            application
                .answerTo("POST", "/optional", "{}", "Content-Type", "application/json")
                .text())
        .startsWith("415 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@FormParam List<String> tags",
        "@FormParam(\"user[tags]\") java.util.Set<Integer> tags",
        "@FormParam int[] tags",
        "@FormParam(\"rows[][name]\") String[] tags",
        "@Upload List<UploadedFile> tags",
        "@Upload(\"more\") UploadedFile[] tags",
      })
  void warnsOfSeveralValuesOfPlainName(String parameter) {
    Compilation compilation = compile("", parameter);
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.getMessage(null))
                  .startsWith("[RR334] RoadRunner keeps only one value");
              assertThat(warning.getLineNumber()).isEqualTo(7);
            });
    assertThat(compilation.generatedSourceFiles()).hasSize(2);
    Compile.clean(compile("@SuppressWarnings(\"RR334\")", parameter));
    Compile.clean(compile("", "@SuppressWarnings({\"x\", \"RR334\"}) " + parameter));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@FormParam(\"tags[]\") List<String> tags",
        "@FormParam String tags",
        "@FormParam Optional<String> tags",
        "@FormParam Map<String, List<String>> tags",
        "@QueryParam List<String> tags",
        "@Upload Uploads tags",
      })
  void warnsOfNothingElse(String parameter) {
    Compile.clean(compile("", parameter));
  }

  private static Compilation compile(String annotation, String parameter) {
    return Compile.sources(
        Compile.files(
            """
            package com.acme;
            import dev.rrjava.annotation.*;
            import dev.rrjava.http.*;
            import java.util.*;
            final class Tags {
              @Post("/tags") %s
              void tags(%s) {}
            }
            """
                .formatted(annotation, parameter)),
        List.of());
  }
}
