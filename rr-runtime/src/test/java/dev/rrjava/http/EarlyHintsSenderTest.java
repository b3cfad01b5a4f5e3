package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.TestHost.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Early hints that a handler sends, by version of the server, protocol and policy. */
@Timeout(30)
class EarlyHintsSenderTest {
  private static final EarlyHintLinks HINTS = EarlyHintLinks.of("</a.css>; rel=preload; as=style");

  @RegisterExtension private final WorkerUnderTest worker = new WorkerUnderTest();

  private final TestHost host = worker.host();

  @Test
  void rejectsEarlyHintsAfterRequest() throws IOException {
    List<EarlyHintsSender> kept = new ArrayList<>();
    host.request("GET", "/1");
    host.request("GET", "/2");
    worker
        .behind("3.0.0")
        .serve(
            request -> {
              kept.add(request.earlyHints());
              kept.get(0).send(HINTS);
              return Response.text("fine");
            });
    assertThat(host.answer().status()).isEqualTo(103);
    assertThat(host.answer().status()).isEqualTo(200);
    assertThat(host.answer().status()).isEqualTo(500);
  }

  @Test
  void sendsEarlyHintsIfServerKeepsStatus() throws IOException {
    host.request("GET", "/");
    worker
        .behind("3.0.0")
        .serve(
            request -> {
              request.earlyHints().send(HINTS);
              return Response.text("missing").withStatus(404);
            });
    Answer informational = host.answer();
    assertThat(informational.isStream()).isTrue();
    assertThat(informational.status()).isEqualTo(103);
    assertThat(informational.headers())
        .isEqualTo(Map.of("Link", List.of("</a.css>; rel=preload; as=style")));
    Answer end = host.answer();
    assertThat(end.status()).isEqualTo(404);
    assertThat(end.headers()).doesNotContainKey("Link");
  }

  @Test
  void addsHintsToResponseIfServerLosesStatus() throws IOException {
    host.request("GET", "/");
    worker.serve(
        request -> {
          request.earlyHints().send(HINTS);
          return Response.text("missing").withStatus(404);
        });
    Answer answer = host.answer();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.headers()).containsEntry("Link", List.of("</a.css>; rel=preload; as=style"));
  }

  @Test
  void sendsEarlyHintsOverHttp2OnEveryServer() throws IOException {
    host.request("GET", "/", "HTTP/2.0");
    worker.serve(
        request -> {
          request.earlyHints().send(HINTS);
          return Response.text("fine");
        });
    assertThat(host.answer().status()).isEqualTo(103);
    assertThat(host.answer().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void sendsNoInformationalResponseOverHttp10(EarlyHintsPolicy policy) throws IOException {
    host.request("GET", "/", "HTTP/1.0");
    worker
        .behind("3.0.0")
        .serve(
            request -> {
              request
                  .earlyHints()
                  .send(EarlyHintLinks.of(policy, "</a.css>; rel=preload; as=style"));
              return Response.text("fine");
            });
    assertThat(host.answer().status()).isEqualTo(200);
  }

  @Test
  void policyOfRouteOverridesWorker() throws IOException {
    host.request("GET", "/");
    worker.with(settings -> settings.earlyHints(EarlyHintsPolicy.NEVER));
    worker.serve(
        request -> {
          request.earlyHints().send(HINTS);
          request
              .earlyHints()
              .send(EarlyHintLinks.of(EarlyHintsPolicy.ALWAYS, "</b.js>; rel=preload; as=script"));
          return Response.text("fine");
        });
    assertThat(host.answer().headers())
        .isEqualTo(Map.of("Link", List.of("</b.js>; rel=preload; as=script")));
    assertThat(host.answer().headers())
        .containsEntry("Link", List.of("</a.css>; rel=preload; as=style"));
  }

  @Test
  void abortsErrorThatServerWouldSendAsSuccess() throws IOException {
    host.request("GET", "/");
    worker.serve(
        request -> {
          request
              .earlyHints()
              .send(EarlyHintLinks.of(EarlyHintsPolicy.ALWAYS, "</a.css>; rel=preload; as=style"));
          throw new IllegalStateException("after all");
        });
    assertThat(host.answer().status()).isEqualTo(103);
    Answer cut = host.answer();
    assertThat(cut.isStream()).isFalse();
    int declared =
        Integer.parseInt(cut.headers().getOrDefault("Content-Length", List.of("none")).get(0));
    assertThat(declared).isGreaterThan(cut.body().length());
    assertThat(cut.body()).isNotEmpty();
  }
}
