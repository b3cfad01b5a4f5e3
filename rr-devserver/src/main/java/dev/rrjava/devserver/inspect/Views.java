package dev.rrjava.devserver.inspect;

import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.host.HostedWorker;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.page.Occurrence;
import dev.rrjava.devserver.page.SitePages;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What pages show of recordings and workers. */
final class Views {
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final History history;
  private final WorkerPool pool;
  private final OutputLog output;

  Views(History history, WorkerPool pool, OutputLog output) {
    this.history = history;
    this.pool = pool;
    this.output = output;
  }

  List<SitePages.Row> requests(int most) {
    return history.latest().stream().limit(most).map(this::row).toList();
  }

  SitePages.Row row(Recording recording) {
    return new SitePages.Row(
        recording.number(),
        TIME.format(recording.time()),
        recording.request().title(),
        recording.route(),
        recording.status(),
        SitePages.duration(recording.millis()),
        recording.workerNumber());
  }

  List<SitePages.WorkerRow> workers() {
    List<SitePages.WorkerRow> rows = new ArrayList<>();
    List<Recording> active = history.active();
    for (HostedWorker worker : pool.workers()) {
      SitePages.Row work =
          active.stream()
              .filter(recording -> recording.workerNumber() == worker.number())
              .map(this::row)
              .findFirst()
              .orElse(null);
      rows.add(
          new SitePages.WorkerRow(
              worker.number(),
              worker.pid(),
              ProcessFacts.memory(worker.pid()),
              ProcessFacts.uptime(worker.pid()),
              worker.requestCount(),
              work,
              worker.pid() != ProcessHandle.current().pid()));
    }
    return rows;
  }

  SitePages.Details details(Recording recording) throws InterruptedException {
    return new SitePages.Details(
        row(recording),
        recording.view(),
        recording.headers(),
        recording.body(),
        recording.length(),
        printedDuring(recording),
        recording.frames(),
        recording.isFailure());
  }

  Occurrence occurrence(Recording recording) throws InterruptedException {
    return recording.occurrence(printedDuring(recording));
  }

  /** Returns what was printed while the worker had the request. */
  Occurrence.Output printedDuring(Recording recording) throws InterruptedException {
    if (recording.workerNumber() == 0) {
      return new Occurrence.Output(List.of(), "No worker received the request.");
    }
    if (recording.pid() == ProcessHandle.current().pid()) {
      return new Occurrence.Output(
          List.of(),
          "The worker is a thread of the development server: what it prints is on the terminal.");
    }
    if (!recording.isOver()) {
      output.awaitQuiet();
    }
    long start = recording.startNanos();
    long end = recording.endNanos();
    String own = Console.WORKER + recording.workerNumber();
    List<String> lines = output.between(start, end, own::equals);
    List<String> shared = output.between(start, end, source -> !Console.isWorker(source));
    if (lines.isEmpty() && !shared.isEmpty()) {
      return new Occurrence.Output(
          shared, "From a JVM that workers share: lines may belong to other requests.");
    }
    return new Occurrence.Output(lines, lines.isEmpty() ? "Nothing." : "");
  }
}
