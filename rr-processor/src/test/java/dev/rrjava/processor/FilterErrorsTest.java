package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.generated.Interception;
import dev.rrjava.processor.testing.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What filters and exception handlers leave behind when something fails. */
@Isolated("it listens to a log that other tests write to")
class FilterErrorsTest {
  private static final String TASKS =
      """
      package com.acme;
      import dev.rrjava.annotation.*;
      import dev.rrjava.http.*;
      import java.io.*;
      import java.util.*;

      final class Tasks {
        private final List<String> closed = new ArrayList<>();

        @Get("/file")
        InputStream file() {
          return new ByteArrayInputStream(new byte[0]) {
            @Override public void close() throws IOException {
              closed.add("file");
              throw new IOException("closed too late");
            }
          };
        }

        @Get("/closed")
        String closed() {
          return String.join(" ", closed);
        }

        @Get("/failure/{status}")
        String failure(int status) {
          throw new IllegalStateException(String.valueOf(status));
        }

        @ExceptionHandler
        Response answer(IllegalStateException e) {
          return Response.text("sorry").withStatus(Integer.parseInt(e.getMessage()));
        }

        @Filter
        Response stamp(Request request, Response response) {
          if (request.rawQuery().equals("null")) {
            return null;
          }
          if (request.rawQuery().equals("failing")) {
            throw new IllegalArgumentException("no stamp");
          }
          return response.withHeader("X-Stamp", "yes");
        }
      }
      """;

  private final Application tasks = Application.of("com.acme.Routes", TASKS);
  private final Logger logger = Logger.getLogger(Interception.class.getName());
  private final Records records = new Records();

  private static final class Records extends Handler {
    private final List<LogRecord> all = new ArrayList<>();

    @Override
    public void publish(LogRecord one) {
      all.add(one);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void startListening() {
    logger.addHandler(records);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    logger.removeHandler(records);
    logger.setUseParentHandlers(true);
  }

  @ParameterizedTest
  @CsvSource({"failing, no stamp", "null, Tasks.stamp returned null"})
  void closesBodyIfFilterAfterRouteFails(String query, String message) {
    Application.Answer answer = tasks.answer("GET", "/file?" + query);
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).endsWith(message);
    assertThat(tasks.get("/closed")).isEqualTo("200 file");
  }

  @Test
  void logsExceptionOnceIfServerError() {
    assertThat(tasks.get("/failure/503")).isEqualTo("503 sorry");
    assertThat(records.all)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.getLevel()).isEqualTo(Level.SEVERE);
              assertThat(one.getMessage()).isEqualTo("GET /failure/503: responded with 503");
              assertThat(one.getThrown()).isInstanceOf(IllegalStateException.class);
            });
  }

  @Test
  void logsNoExceptionWithOtherStatus() {
    assertThat(tasks.get("/failure/404")).isEqualTo("404 sorry");
    assertThat(records.all).isEmpty();
  }
}
