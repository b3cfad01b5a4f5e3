package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.TestHost.Answer;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.ClientDisconnectedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The response to each exception of a handler; the worker continues wherever it can. */
@Timeout(30)
class HandlerErrorsTest {
  @RegisterExtension private final WorkerUnderTest worker = new WorkerUnderTest();

  private final TestHost host = worker.host();

  @Test
  void respondsWith500ToExceptionAndContinues() throws IOException {
    host.request("GET", "/bad");
    host.request("GET", "/good");
    worker.serve(
        request -> {
          if (request.path().equals("/bad")) {
            throw new IOException("secret detail");
          }
          return Response.text("fine");
        });
    Answer bad = host.answer();
    assertThat(bad.status()).isEqualTo(500);
    assertThat(bad.body()).isEqualTo("Internal Server Error\n");
    assertThat(host.answer().body()).isEqualTo("fine");
  }

  @Test
  void convertsHttpExceptionToResponse() throws IOException {
    host.request("GET", "/");
    worker.serve(
        request -> {
          throw new HttpException(404, "no such task\n");
        });
    Answer answer = host.answer();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("no such task\n");
  }

  @Test
  void convertsHttpExceptionInsideCompletionException() throws IOException {
    host.request("GET", "/");
    worker.serve(
        request -> {
          throw new CompletionException(new HttpException(404, "no such task\n"));
        });
    Answer answer = host.answer();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("no such task\n");
  }

  @Test
  void errorHeadersAreAddedToResponsesToExceptionsOnly() throws IOException {
    for (String path : List.of("/bad", "/own", "/stream", "/good", "/bad")) {
      host.request("GET", path);
    }
    worker.serve(
        request -> {
          Request copy = request.withAttribute("any", 1);
          copy.setErrorHeader("X-Request-Id", "first");
          copy.setErrorHeader("x-request-id", request.path());
          request.setErrorHeader("X-Other", "other");
          return switch (request.path()) {
            case "/bad" -> throw new IOException("secret detail");
            case "/own" ->
                throw new HttpException(409, "no\n", Headers.of("X-Request-Id", "its own"));
            case "/stream" ->
                Response.stream(
                    Stream.generate(
                        () -> {
                          throw new IllegalStateException("no first element");
                        }));
            default -> Response.text("fine");
          };
        });
    assertThat(host.answer().header("x-request-id")).isEqualTo("/bad");
    Answer own = host.answer();
    assertThat(own.header("X-Request-Id")).isEqualTo("its own");
    assertThat(own.header("X-Other")).isEqualTo("other");
    assertThat(host.answer().header("x-request-id")).isEqualTo("/stream");
    assertThat(host.answer().headers()).doesNotContainKeys("X-Request-Id", "x-request-id");
    assertThat(host.answer().status()).isEqualTo(500);
  }

  @Test
  void contentTypeOfHttpExceptionTakesPrecedence() throws IOException {
    host.request("GET", "/");
    worker.serve(
        request -> {
          throw new HttpException(503, "<p>later</p>", Headers.of("Content-Type", "text/html"));
        });
    assertThat(host.answer().headers()).containsEntry("Content-Type", List.of("text/html"));
  }

  @Test
  void respondsWith500IfHttpExceptionFails() throws IOException {
    host.request("GET", "/");
    host.request("GET", "/overflows");
    worker.serve(
        request -> {
          throw new HttpException(404, "gone") {
            private static final long serialVersionUID = 1L;

            @Override
            public Problem problem() {
              if (request.path().equals("/overflows")) {
                throw new StackOverflowError();
              }
              throw new IllegalStateException("no idea");
            }
          };
        });
    assertThat(host.answer().status()).isEqualTo(500);
    assertThat(host.answer().status()).isEqualTo(500);
  }

  @Test
  void respondsWith500ToInventedDisconnect() throws IOException {
    host.request("GET", "/");
    worker.serve(
        request -> {
          throw new ClientDisconnectedException();
        });
    assertThat(host.answer().status()).isEqualTo(500);
  }

  @Test
  @SuppressWarnings("NullAway") // a handler that breaks its contract is what is tested
  void respondsWith500ToNull() throws IOException {
    host.request("GET", "/");
    worker.serve(request -> null);
    assertThat(host.answer().status()).isEqualTo(500);
  }

  @Test
  void respondsWith500ToStackOverflowAndContinues() throws IOException {
    host.request("GET", "/");
    host.request("GET", "/");
    int[] calls = {0};
    worker.serve(
        request -> {
          if (calls[0]++ == 0) {
            throw new StackOverflowError();
          }
          return Response.text("fine");
        });
    assertThat(host.answer().status()).isEqualTo(500);
    assertThat(host.answer().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void respondsToVirtualMachineErrorAndEnds(boolean isOfAnotherThread) throws Exception {
    host.request("GET", "/");
    worker.serve(
        request -> {
          OutOfMemoryError error = new OutOfMemoryError("test");
          if (isOfAnotherThread) {
            throw new CompletionException(error);
          }
          throw error;
        });
    assertThat(host.answer().status()).isEqualTo(500);
    host.stop();
    assertThat(worker.end()).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void respondsWith500IfStreamFailsBeforeFirstElement() throws IOException {
    host.request("GET", "/");
    worker.serve(
        request ->
            Response.stream(
                Stream.of(1)
                    .map(
                        number -> {
                          throw new IllegalStateException("at once");
                        })));
    Answer answer = host.answer();
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.isStream()).isFalse();
  }

  @Test
  void endsAndClosesStreamThatFailsLaterAndContinues() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    host.request("GET", "/stream");
    worker.serve(
        request ->
            request.path().equals("/text")
                ? Response.text("fine")
                : Response.stream(
                    Stream.of("a", "b")
                        .peek(
                            element -> {
                              if (element.equals("b")) {
                                throw new IllegalStateException("later");
                              }
                            })
                        .onClose(closed::countDown)));
    assertThat(host.answer().body()).isEqualTo("a");
    Answer end = host.answer();
    assertThat(end.isStream()).isFalse();
    assertThat(end.frame().payload()).isEmpty();
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    host.request("GET", "/text");
    assertThat(host.answer().body()).isEqualTo("fine");
  }

  @Test
  void failureWhileClosingStreamSendsNoSecondResponse() throws IOException {
    host.request("GET", "/");
    worker.serve(
        request ->
            Response.stream(
                Stream.of("a")
                    .onClose(
                        () -> {
                          throw new IllegalStateException("on close");
                        })));
    assertThat(host.answer().body()).isEqualTo("a");
    assertThat(host.answer().isStream()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void handlesExceptionThatCantBePrinted(ErrorPolicy policy) throws IOException {
    worker.with(
        settings ->
            settings
                .onError(policy)
                .afterResponse(
                    (request, outcome) -> {
                      throw new UnprintableException(true);
                    }));
    worker.serve(
        request -> {
          if (request.path().equals("/fine")) {
            return Response.text("fine");
          }
          throw new UnprintableException(request.path().equals("/overflows"));
        });
    for (String path : List.of("/throws", "/overflows", "/fine")) {
      host.request("GET", path);
      Frame frame = host.frame();
      String text = new String(frame.payload(), StandardCharsets.UTF_8);
      if (path.equals("/fine")) {
        assertThat(text).endsWith("fine");
      } else if (policy == ErrorPolicy.REPORT_TO_SERVER) {
        assertThat(frame.hasFlag(FrameHeader.ERROR)).isTrue();
        assertThat(text).startsWith(UnprintableException.class.getName());
      } else {
        assertThat(text).endsWith("Internal Server Error\n");
      }
    }
  }

  /** Its message can't be made. */
  private static final class UnprintableException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean overflows;

    UnprintableException(boolean overflows) {
      this.overflows = overflows;
    }

    @Override
    public String getMessage() {
      if (overflows) {
        throw new StackOverflowError();
      }
      throw new IllegalStateException("no message");
    }
  }
}
