package dev.rrjava.devserver.inspect;

import dev.rrjava.devserver.gateway.ReplyWriter;
import dev.rrjava.devserver.page.FailurePage;
import dev.rrjava.devserver.page.FailureText;
import dev.rrjava.devserver.page.Occurrence;
import dev.rrjava.devserver.page.Report;
import dev.rrjava.devserver.page.Route;
import dev.rrjava.devserver.page.SourceFolders;
import dev.rrjava.internal.header.DevelopmentNames;
import dev.rrjava.worker.MalformedPayloadException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Records a response while it is written, and removes what is meant for this server: the route, and
 * the report of an error, in place of which it writes a page or a text.
 */
final class InspectedReply implements ReplyWriter {
  private final ReplyWriter client;
  private final Recording recording;
  private final Consumer<Recording> reported;
  private final RouteSearch routes;
  private final Views views;
  private final Supplier<SourceFolders> sources;

  private Map<String, List<String>> heldFields = Map.of();
  private ByteArrayOutputStream held = new ByteArrayOutputStream(0);
  private boolean isHeld;
  private boolean isReport;

  /** Finds the route of a request whose worker has not said it. */
  @FunctionalInterface
  interface RouteSearch {
    void find(Recording recording) throws InterruptedException;
  }

  InspectedReply(
      ReplyWriter client,
      Recording recording,
      Consumer<Recording> reported,
      RouteSearch routes,
      Views views,
      Supplier<SourceFolders> sources) {
    this.client = client;
    this.recording = recording;
    this.reported = reported;
    this.routes = routes;
    this.views = views;
    this.sources = sources;
  }

  @Override
  public void interim(int status, Map<String, List<String>> fields) throws IOException {
    client.interim(status, fields);
  }

  @Override
  public void head(int status, Map<String, List<String>> fields) throws IOException {
    Map<String, List<String>> left = new TreeMap<>(fields);
    if (recording.hasPages()) {
      List<String> route = left.remove(DevelopmentNames.ROUTE_HEADER);
      if (recording.reason().isEmpty()) {
        recording.routed(route == null ? null : Route.parse(ofUtf8(route.get(0))));
      }
      isReport = List.of(DevelopmentNames.REPORT).equals(left.get("Content-Type"));
      isHeld = isReport || (!recording.reason().isEmpty() && !recording.request().isHead());
    }
    recording.responded(status, left);
    if (isHeld) {
      heldFields = left;
    } else {
      client.head(status, left);
    }
  }

  private static String ofUtf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  @Override
  public void body(byte[] bytes, int offset, int length) throws IOException {
    if (isHeld) {
      held.write(bytes, offset, length);
    } else {
      recording.wrote(bytes, offset, length);
      client.body(bytes, offset, length);
    }
  }

  @Override
  public void end(Map<String, List<String>> trailers) throws IOException {
    if (isHeld) {
      writeHeld();
    }
    client.end(trailers);
  }

  private void writeHeld() throws IOException {
    if (isReport && held.size() == 0) {
      writeHeadOnly();
      return;
    }
    if (isReport) {
      try {
        recording.reported(Report.decode(ContentCoding.decode(heldFields, held.toByteArray())));
        reported.accept(recording);
      } catch (MalformedPayloadException e) {
        throw new IOException("the report of a worker can't be read", e);
      }
    }
    Map<String, List<String>> fields = new TreeMap<>(heldFields);
    byte[] body;
    try {
      routes.find(recording);
      body = render(fields).getBytes(StandardCharsets.UTF_8);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the server is stopped", e);
    }
    fields.remove("Transfer-Encoding");
    fields.remove("Content-Encoding");
    fields.put("Content-Length", List.of(Integer.toString(body.length)));
    recording.responded(recording.status(), fields);
    recording.wrote(body, 0, body.length);
    client.head(recording.status(), fields);
    client.body(body, 0, body.length);
  }

  /** Writes the head of a response to HEAD: there is no report from which to make a body. */
  private void writeHeadOnly() throws IOException {
    Map<String, List<String>> fields = new TreeMap<>(heldFields);
    fields.remove("Content-Length");
    fields.put("Content-Type", List.of("text/plain; charset=utf-8"));
    recording.responded(recording.status(), fields);
    client.head(recording.status(), fields);
  }

  /** Returns the body in the form that the client prefers, and sets its type. */
  private String render(Map<String, List<String>> fields) throws InterruptedException {
    Report report = recording.report();
    if (recording.prefersHtml()) {
      fields.putAll(FailurePage.headers());
      return FailurePage.html(views.occurrence(recording), sources.get());
    }
    if (report != null && report.exception() != null && recording.status() < 500) {
      // The application has chosen the text.
      fields.put("Content-Type", List.of(report.contentType()));
      return report.body();
    }
    Occurrence occurrence = recording.occurrence(new Occurrence.Output(List.of(), ""));
    if (report != null && report.contentType().startsWith("application/problem+json")) {
      fields.put("Content-Type", List.of("application/problem+json"));
      return FailureText.problem(occurrence);
    }
    fields.put("Content-Type", List.of("text/plain; charset=utf-8"));
    return FailureText.text(occurrence);
  }
}
