package dev.rrjava.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.internal.testing.Answers;
import dev.rrjava.internal.testing.Requests;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispatcherTest {
  /** Routes of literals, {@code METHOD /template} each; a segment in braces matches any. */
  private static final class Table extends Dispatcher {
    private final List<String> routes;

    Table(String... routes) {
      this.routes = List.of(routes);
    }

    @Override
    protected @Nullable Response route(
        Request request, RoutePath path, EarlyHintsSender earlyHints) {
      for (String route : routes) {
        String[] parts = route.split(" ", 2);
        if (matches(parts[1], path)) {
          if (parts[0].equals(request.method())) {
            return Response.text(route);
          }
          path.notAllowed(parts[0]);
        }
      }
      return null;
    }

    private static boolean matches(String template, RoutePath path) {
      List<String> wanted = Arrays.asList(template.substring(1).split("/", -1));
      boolean isMatch = path.size() == wanted.size();
      for (int i = 0; isMatch && i < wanted.size(); i++) {
        isMatch = wanted.get(i).startsWith("{") || wanted.get(i).equals(path.segment(i));
      }
      return isMatch;
    }

    @Override
    public List<String> routeList() {
      return routes.stream().map(route -> route.replace(" ", "   ") + "  Table.x").toList();
    }
  }

  private static Response get(Dispatcher routes, String path) throws Exception {
    return routes.handle(Requests.of("GET", path), hints -> {});
  }

  @Test
  void aSlashAtTheEndIsAnotherPathUnlessSaidOtherwise() throws Exception {
    assertThat(get(new Table("GET /a"), "/a/").status()).isEqualTo(404);
    assertThat(get(new Table("GET /a/"), "/a").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/a, /a/, /a",
    "/a/, /a, /a/",
    "/a, /a/?q=%20, /a?q=%20",
    "/a, /a/?q=<ü|{>, /a?q=%3C%C3%BC%7C%7B%3E",
    "/{x}, /b%2Fc/, /b%2Fc",
  })
  void redirectsKeepMethodAndQuery(String template, String target, String location)
      throws Exception {
    Dispatcher routes = new Table("POST " + template).trailingSlash(TrailingSlash.REDIRECT);
    Response response = routes.handle(Requests.of("POST", target), hints -> {});
    assertThat(response.status()).isEqualTo(308);
    assertThat(response.headers().first("Location")).contains(location);
  }

  @Test
  void noRedirectLeavesTheHost() throws Exception {
    Dispatcher routes = new Table("GET /{a}/{b}").trailingSlash(TrailingSlash.REDIRECT);
    assertThat(get(routes, "//evil.example/").status()).isEqualTo(404);
  }

  @Test
  void whatDoesNotMatchEitherWayIs404() throws Exception {
    for (TrailingSlash policy : TrailingSlash.values()) {
      Dispatcher routes = new Table("GET /a").trailingSlash(policy);
      assertThat(get(routes, "/b/").status()).isEqualTo(404);
      assertThat(get(routes, "/").status()).isEqualTo(404);
      assertThat(get(routes, "/a").status()).isEqualTo(200);
    }
  }

  @Test
  void theSlashCanBeIgnored() throws Exception {
    Dispatcher routes = new Table("GET /a").trailingSlash(TrailingSlash.IGNORE);
    assertThat(Answers.body(get(routes, "/a/"))).isEqualTo("GET /a");
    Response other = routes.handle(Requests.of("PUT", "/a/"), hints -> {});
    assertThat(other.status()).isEqualTo(405);
    assertThat(other.headers().first("Allow")).contains("GET, OPTIONS");
  }

  @Test
  void theRoutesOfSeveralModulesAreOne() throws Exception {
    Dispatcher routes = Dispatcher.join(new Table("GET /a/b"), new Table("GET /a/{x}", "PUT /a/b"));
    assertThat(Answers.body(get(routes, "/a/b"))).isEqualTo("GET /a/b");
    assertThat(Answers.body(get(routes, "/a/c"))).isEqualTo("GET /a/{x}");
    Response refused = routes.handle(Requests.of("DELETE", "/a/b"), hints -> {});
    assertThat(refused.headers().first("Allow")).contains("GET, PUT, OPTIONS");
    assertThat(routes.routeList()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /a/{x}, GET /a/{y}, both answer the same requests",
    "GET|HEAD /a, HEAD /a, both answer the same requests",
    "'GET /a/{x:[0-9]{2}}', 'GET /a/{y:[0-9]{2}}', both answer the same requests",
    "GET /a/{x}, GET /a/b, takes the requests of",
    "GET /{x...}, GET /a/b, takes the requests of",
    "GET /{x...}, 'GET /a/{y:[a-z/]+}', takes the requests of",
  })
  void whatAnotherModuleHidesIsFoundAtTheStart(String first, String second, String message) {
    assertThatThrownBy(() -> Dispatcher.join(new Table(first), new Table(second)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "GET /a/b, GET /a/{x}",
    "GET /a, POST /a",
    "GET /a/{x}, GET /{x}/a",
    "GET /a/{x}, GET /a/",
    "'GET /a/{x:[0-9]+}', 'GET /a/{x:[a-z]+}'",
    "GET /a, GET /a/b",
  })
  void whatCanBeToldApartIsJoined(String first, String second) {
    assertThat(Dispatcher.join(new Table(first), new Table(second)).routeList()).hasSize(2);
  }
}
