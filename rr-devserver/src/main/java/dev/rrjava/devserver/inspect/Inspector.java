package dev.rrjava.devserver.inspect;

import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.ClientRequestHandler;
import dev.rrjava.devserver.gateway.Gateway;
import dev.rrjava.devserver.gateway.ReplyWriter;
import dev.rrjava.devserver.page.FailureText;
import dev.rrjava.devserver.page.Occurrence;
import dev.rrjava.devserver.page.Report;
import dev.rrjava.devserver.page.SourceFolders;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** Records requests on their way to the gateway, and shows their errors to developers. */
public final class Inspector implements ClientRequestHandler {
  private final Gateway gateway;
  private final OutputLog output;
  private final Supplier<SourceFolders> sources;
  private final History history = new History();

  /**
   * Creates an inspector.
   *
   * @param gateway passes requests to workers
   * @param output what workers print, and the terminal
   * @param sources the sources of the application
   */
  public Inspector(Gateway gateway, OutputLog output, Supplier<SourceFolders> sources) {
    this.gateway = gateway;
    this.output = output;
    this.sources = sources;
  }

  @Override
  public void handle(ClientRequest request, ReplyWriter writer)
      throws IOException, InterruptedException {
    Recording recording = new Recording(history.nextNumber(), request, LocalClient.sent(request));
    history.add(recording);
    InspectedReply reply =
        new InspectedReply(writer, recording, () -> printedDuring(recording), sources);
    try {
      gateway.handle(recording.recordedRequest(), reply, recording);
    } finally {
      recording.ended();
      printException(recording);
    }
  }

  /** Prints an exception that is the fault of the application, once, and only here. */
  private void printException(Recording recording) {
    Report report = recording.report();
    if (report != null && report.exception() != null && recording.status() >= 500) {
      String title = "#" + recording.number() + " " + recording.request().title();
      List<String> trace = FailureText.stackTrace(report.exception());
      output.line(title + ": " + String.join(System.lineSeparator(), trace));
    }
  }

  /** Returns what was printed while the worker had the request. */
  private Occurrence.Output printedDuring(Recording recording) {
    if (recording.workerNumber() == 0) {
      return new Occurrence.Output(List.of(), "No worker received the request.");
    }
    if (recording.pid() == ProcessHandle.current().pid()) {
      return new Occurrence.Output(
          List.of(),
          "The worker is a thread of the development server: what it prints is on the terminal.");
    }
    try {
      if (!recording.isOver()) {
        output.awaitQuiet();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return collect(recording);
  }

  private Occurrence.Output collect(Recording recording) {
    long start = recording.startNanos();
    long end = recording.endNanos();
    String own = "worker " + recording.workerNumber();
    List<String> lines = output.between(start, end, own::equals);
    List<String> shared = output.between(start, end, source -> !source.startsWith("worker "));
    if (lines.isEmpty() && !shared.isEmpty()) {
      return new Occurrence.Output(
          shared, "From a JVM that workers share: lines may belong to other requests.");
    }
    return new Occurrence.Output(lines, lines.isEmpty() ? "Nothing." : "");
  }
}
