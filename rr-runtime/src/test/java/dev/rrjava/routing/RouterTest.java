package dev.rrjava.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.RouteInfo;
import dev.rrjava.internal.testing.Answers;
import dev.rrjava.internal.testing.Requests;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {
  /** Routes of literals, {@code METHOD /template} each; a segment in braces matches any. */
  private static final class Table extends GeneratedRouter {
    private final List<String> routes;

    Table(String... routes) {
      this.routes = List.of(routes);
    }

    @Override
    protected int match(RoutePath path) {
      for (int i = 0; i < routes.size(); i++) {
        String[] parts = routes.get(i).split(" ", 2);
        if (matches(parts[1], path)) {
          if (parts[0].equals(path.methodName())) {
            return i;
          }
          path.notAllowed(parts[0]);
        }
      }
      return -1;
    }

    private static boolean matches(String template, RoutePath path) {
      List<String> expected = Arrays.asList(template.substring(1).split("/", -1));
      boolean isMatch = path.size() == expected.size();
      for (int i = 0; isMatch && i < expected.size(); i++) {
        isMatch = expected.get(i).startsWith("{") || expected.get(i).equals(path.segment(i));
      }
      return isMatch;
    }

    @Override
    protected Response call(int adapter, int route, Request request, RoutePath path) {
      return Response.text(request.route().map(RouteInfo::toString).orElse("no route"));
    }

    @Override
    protected void describe(RouteList list) {
      list.of(Table.class);
      for (String route : routes) {
        String[] parts = route.split(" ", 2);
        list.add(parts[0], parts[1], "x");
      }
    }
  }

  private static Response get(Router routes, String path) throws Exception {
    return routes.handle(Requests.of("GET", path));
  }

  @Test
  void trailingSlashIsAnotherPathByDefault() throws Exception {
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
    Router routes = new Table("POST " + template).trailingSlash(TrailingSlash.REDIRECT);
    Response response = routes.handle(Requests.of("POST", target));
    assertThat(response.status()).isEqualTo(308);
    assertThat(response.headers().first("Location")).contains(location);
  }

  @Test
  void noRedirectLeavesTheHost() throws Exception {
    Router routes = new Table("GET /{a}/{b}").trailingSlash(TrailingSlash.REDIRECT);
    assertThat(get(routes, "//evil.example/").status()).isEqualTo(404);
  }

  @Test
  void respondsWith404IfNeitherPathMatches() throws Exception {
    for (TrailingSlash policy : TrailingSlash.values()) {
      Router routes = new Table("GET /a").trailingSlash(policy);
      assertThat(get(routes, "/b/").status()).isEqualTo(404);
      assertThat(get(routes, "/").status()).isEqualTo(404);
      assertThat(get(routes, "/a").status()).isEqualTo(200);
    }
  }

  @Test
  void ignoresTrailingSlash() throws Exception {
    Router routes = new Table("GET /a").trailingSlash(TrailingSlash.IGNORE);
    assertThat(Answers.body(get(routes, "/a/"))).isEqualTo("GET /a RouterTest.Table.x");
    Response other = routes.handle(Requests.of("PUT", "/a/"));
    assertThat(other.status()).isEqualTo(405);
    assertThat(other.headers().first("Allow")).contains("GET, OPTIONS");
  }

  @Test
  void joinsRoutesOfSeveralModules() throws Exception {
    Router routes = Router.join(new Table("GET /a/b"), new Table("GET /a/{x}", "PUT /a/b"));
    assertThat(Answers.body(get(routes, "/a/b"))).isEqualTo("GET /a/b RouterTest.Table.x");
    assertThat(Answers.body(get(routes, "/a/c"))).isEqualTo("GET /a/{x} RouterTest.Table.x");
    Response refused = routes.handle(Requests.of("DELETE", "/a/b"));
    assertThat(refused.headers().first("Allow")).contains("GET, PUT, OPTIONS");
    assertThat(routes.routes()).hasSize(3);
  }

  @Test
  void aRequestKnowsItsRouteOnceItIsFound() throws Exception {
    Router routes = Router.join(new Table("GET /a/b"), new Table("GET /a/{x}"));
    Request found = Requests.of("GET", "/a/c");
    Request copy = found.withHeader("X", "y");
    assertThat(found.route()).isEmpty();
    routes.handle(found);
    assertThat(found.route()).hasValueSatisfying(this::isTheVariable);
    assertThat(copy.route()).isEqualTo(found.route());
    Request unknown = Requests.of("GET", "/b");
    routes.handle(unknown);
    assertThat(unknown.route()).isEmpty();
  }

  private void isTheVariable(RouteInfo route) {
    assertThat(route.template()).isEqualTo("/a/{x}");
    assertThat(route.methods()).containsExactly("GET");
    assertThat(route.handler()).isEqualTo(Table.class);
    assertThat(route.handlerMethod()).isEqualTo("x");
  }

  @Test
  void aRedirectCallsNoRoute() throws Exception {
    Request request = Requests.of("GET", "/a/");
    new Table("GET /a").trailingSlash(TrailingSlash.REDIRECT).handle(request);
    assertThat(request.route()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET /a/{x}, GET /a/{y}, both match the same requests",
    "GET|HEAD /a, HEAD /a, both match the same requests",
    "'GET /a/{x:[0-9]{2}}', 'GET /a/{y:[0-9]{2}}', both match the same requests",
    "GET /a/{x}, GET /a/b, matches the requests of",
    "GET /{x...}, GET /a/b, matches the requests of",
    "GET /{x...}, 'GET /a/{y:[a-z/]+}', matches the requests of",
  })
  void rejectsHiddenRoutesAtStartup(String first, String second, String message) {
    assertThatThrownBy(() -> Router.join(new Table(first), new Table(second)))
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
  void joinsRoutesThatDiffer(String first, String second) {
    assertThat(Router.join(new Table(first), new Table(second)).routes()).hasSize(2);
  }
}
