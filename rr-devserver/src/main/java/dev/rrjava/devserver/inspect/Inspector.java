package dev.rrjava.devserver.inspect;

import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.ClientRequestHandler;
import dev.rrjava.devserver.gateway.Gateway;
import dev.rrjava.devserver.gateway.ReplyWriter;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.jobs.JobService;
import dev.rrjava.devserver.page.FailureText;
import dev.rrjava.devserver.page.MatchingRoute;
import dev.rrjava.devserver.page.Report;
import dev.rrjava.devserver.page.SourceFolders;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Records requests on their way to the gateway, and shows them to developers. */
public final class Inspector implements ClientRequestHandler {
  private final Gateway gateway;
  private final OutputLog output;
  private final Supplier<SourceFolders> sources;
  private final Settings settings;
  private final History history = new History();
  private final Application application;
  private final Views views;
  private final Site site;

  /**
   * What a developer wants to see.
   *
   * @param pages whether errors are shown as pages, and requests at {@code /_rr/}
   * @param accessLog whether a line is printed for each request
   * @param colours whether that line has colours
   */
  public record Settings(boolean pages, boolean accessLog, boolean colours) {}

  /**
   * Creates an inspector.
   *
   * @param gateway passes requests to workers
   * @param pool the workers
   * @param output what workers print, and the terminal
   * @param sources the sources of the application
   * @param jobs the jobs that are shown; empty if there are none
   * @param settings what is shown
   */
  public Inspector(
      Gateway gateway,
      WorkerPool pool,
      OutputLog output,
      Supplier<SourceFolders> sources,
      Optional<JobService> jobs,
      Settings settings) {
    this.gateway = gateway;
    this.output = output;
    this.sources = sources;
    this.settings = settings;
    this.views = new Views(history, pool, output);
    this.application = new Application(gateway);
    this.site = new Site(application, pool, history, views, jobs.map(JobViews::new), sources);
  }

  @Override
  public void handle(ClientRequest request, ReplyWriter writer)
      throws IOException, InterruptedException {
    boolean hasPages = settings.pages() && LocalClient.sent(request);
    if (hasPages && Site.has(request.path()) && !site.isTaken()) {
      site.handle(request, writer);
      return;
    }
    Recording recording = history.begin(request, hasPages);
    InspectedReply reply =
        new InspectedReply(
            writer, recording, this::printException, this::findRoute, views, sources);
    try {
      gateway.handle(recording.recordedRequest(), reply, recording);
    } finally {
      history.end(recording);
      findRoute(recording);
      if (settings.accessLog()) {
        output.line(new AccessLog(settings.colours(), gateway.hasDetailedLog()).line(recording));
      }
    }
  }

  /** Finds the route of a request whose worker has ended before it could say it. */
  private void findRoute(Recording recording) throws InterruptedException {
    boolean isLost = recording.workerNumber() != 0 && !recording.isRouteKnown();
    if (isLost && recording.hasPages() && !recording.reason().isEmpty()) {
      application
          .routes()
          .flatMap(report -> MatchingRoute.of(report.routes(), recording.view()))
          .ifPresent(recording::routed);
    }
  }

  /** Prints an exception that is the fault of the application, before its response is sent. */
  private void printException(Recording recording) {
    Report report = recording.report();
    if (report != null && report.exception() != null && recording.status() >= 500) {
      String title = "#" + recording.number() + " " + recording.request().title();
      List<String> trace = FailureText.stackTrace(report.exception());
      output.line(title + ": " + String.join(System.lineSeparator(), trace));
    }
  }
}
