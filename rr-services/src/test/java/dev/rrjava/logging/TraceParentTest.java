package dev.rrjava.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.Request;
import dev.rrjava.http.RequestBuilder;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which values of {@code traceparent} name a trace, as W3C Trace Context says. */
class TraceParentTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String VALID = "00-" + TRACE + "-00f067aa0ba902b7-01";

  @ParameterizedTest
  @ValueSource(
      strings = {
        VALID,
        "00-" + TRACE + "-00f067aa0ba902b7-00",
        "cc-" + TRACE + "-00f067aa0ba902b7-01",
        "cc-" + TRACE + "-00f067aa0ba902b7-01-what the future brings"
      })
  void traceOfValidFieldIsFound(String value) {
    assertThat(LogContext.traceIdOfParent(value)).contains(TRACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        TRACE,
        "00-" + TRACE + "-00f067aa0ba902b7",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-" + TRACE + "-0000000000000000-01",
        "ff-" + TRACE + "-00f067aa0ba902b7-01",
        "0-" + TRACE + "-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e47366-00f067aa0ba902b7-01",
        "00-" + TRACE + "-00f067aa0ba902b7-01-more",
        "00-" + TRACE + "-00f067aa0ba902b7-01.",
        "cc-" + TRACE + "-00f067aa0ba902b7-01.what",
        "00-" + TRACE + "-00f067aa0ba902b7-0x",
        " " + VALID
      })
  void malformedFieldNamesNoTrace(String value) {
    assertThat(LogContext.traceIdOfParent(value)).isEmpty();
  }

  @Test
  void severalFieldsNameNoTrace() throws Exception {
    assertThat(attributes(VALID)).containsEntry("trace_id", TRACE);
    assertThat(attributes(VALID, VALID)).doesNotContainKey("trace_id");
    assertThat(LogContext.traceIdOfParents(List.of())).isEmpty();
  }

  private static Map<String, String> attributes(String... parents) throws Exception {
    RequestBuilder request = Request.builder("GET", "/");
    for (String parent : parents) {
      request.header("traceparent", parent);
    }
    AtomicReference<Map<String, String>> attributes = new AtomicReference<>(Map.of());
    Response response =
        LogContext.handler(
                (RequestHandler)
                    handled -> {
                      attributes.set(LogContext.current());
                      return Response.text("");
                    })
            .handle(request.build());
    assertThat(response).isNotNull();
    return attributes.get();
  }
}
