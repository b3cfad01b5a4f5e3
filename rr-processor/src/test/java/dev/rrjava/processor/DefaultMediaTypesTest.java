package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Media types that a class declares for its methods. */
class DefaultMediaTypesTest {
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
            import java.io.InputStream;
            import java.util.Optional;
            import java.util.stream.Stream;

            @Produces("application/vnd.acme+json")
            @Consumes("application/json")
            class Tasks {
              record Task(int id) {}

              @Get("/object") Task object() { return new Task(7); }
              @Get("/own") @Produces("text/csv") String own() { return "a;b"; }
              @Get("/text") String text() { return "{}"; }
              @Get("/number") int number() { return 7; }
              @Get("/entity") ResponseEntity<Task> entity() { return ResponseEntity.of(new Task(7)); }
              @Delete("/nothing") void nothing() {}
              @Get("/events") Stream<ServerSentEvent> events() { return Stream.of(ServerSentEvent.data("a")); }
              @Post("/body") String body(@Body String text) { return text; }
              @Post("/optional") String optional(@Body Optional<String> text) { return "" + text; }
              @Post("/own-body") @Consumes("text/*") String ownBody(@Body String text) { return text; }
              @Post("/form") String form(@FormParam Optional<String> name) { return "form"; }
              @Post("/bodiless") String bodiless(@QueryParam Optional<String> name) { return "bodiless"; }
              @Post("/request") String request(Request request) { return "request"; }
            }
            """,
            """
            package com.acme;

            import dev.rrjava.annotation.*;

            @Produces({"application/json", "application/xml+json"})
            @Consumes({"multipart/*", "text/csv"})
            class Several {
              record Task(int id) {}

              @Get("/several") Task several() { return new Task(7); }
              @Get("/several-text") String text() { return "text"; }
              @Post("/several-form") String form(@FormParam String name) { return name; }
            }
            """,
            """
            package com.acme;

            import dev.rrjava.annotation.*;

            @Produces("text/html")
            abstract class Page {
              @Get abstract String page();
            }
            """,
            """
            package com.acme;

            import dev.rrjava.annotation.*;

            @Route("/inherited")
            class Inherited extends Page {
              @Override String page() { return "<p>"; }
            }
            """,
            """
            package com.acme;

            import dev.rrjava.annotation.*;

            @Route("/overridden")
            @Produces("text/css")
            class Overridden extends Page {
              @Override String page() { return "p {}"; }
              @Get("/more") String more() { return ""; }
            }
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "/object, 200, application/vnd.acme+json",
    "/own, 200, text/csv; charset=utf-8",
    "/text, 200, application/vnd.acme+json",
    "/number, 200, application/vnd.acme+json",
    "/entity, 200, application/vnd.acme+json",
    "/events, 200, text/event-stream",
    "/several, 200, application/json",
    "/several-text, 200, text/plain; charset=utf-8",
    "/inherited, 200, text/html; charset=utf-8",
    "/overridden, 200, text/css; charset=utf-8",
    "/overridden/more, 200, text/css; charset=utf-8",
  })
  void methodWithoutProducesUsesThatOfClass(String path, int status, String type) {
    Application.Answer answer = application.answer("GET", path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo(type);
  }

  @Test
  void negotiatesMediaTypesOfClass() {
    assertThat(application.answer("GET", "/object", "Accept", "text/html").status()).isEqualTo(406);
    assertThat(application.answer("GET", "/events", "Accept", "text/event-stream").status())
        .isEqualTo(200);
    assertThat(application.answer("DELETE", "/nothing", "Accept", "text/html").text())
        .isEqualTo("204 ");
    Application.Answer second =
        application.answer("GET", "/several", "Accept", "application/xml+json");
    assertThat(second.type()).isEqualTo("application/xml+json");
    assertThat(second.headers().all("Vary")).containsExactly("Accept");
  }

  @ParameterizedTest
  @CsvSource({
    "/body, application/json, a, 200 a",
    "/body, text/plain, a, 415 ",
    "/optional, application/json, a, 200 Optional[a]",
    "/optional, text/plain, a, 415 ",
    "/optional, '', '', 200 Optional.empty",
    "/own-body, text/plain, a, 200 a",
    "/own-body, application/json, a, 415 ",
    "/bodiless, '', '', 200 bodiless",
    "/request, '', '', 200 request",
    "/several-form, application/x-www-form-urlencoded, name=a, 415 ",
  })
  void methodWithBodyUsesConsumesOfClass(String path, String type, String body, String answer) {
    String[] headers = type.isEmpty() ? new String[0] : new String[] {"Content-Type", type};
    assertThat(application.answerTo("POST", path, body, headers).text()).startsWith(answer);
  }

  @Test
  void formMethodIgnoresConsumesOfClassForOtherBodies() {
    assertThat(application.answerTo("POST", "/form", "", "Content-Type", "application/json").text())
        .doesNotContain("application/json, got");
  }
}
