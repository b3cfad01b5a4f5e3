package dev.rrjava.example;

import dev.rrjava.http.HttpWorker;
import dev.rrjava.jobs.JobWorker;
import dev.rrjava.jobs.WorkerModes;
import dev.rrjava.metrics.Counter;
import dev.rrjava.metrics.Metrics;
import dev.rrjava.routing.Router;
import dev.rrjava.services.Services;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Starts a worker; RoadRunner or the development server runs several of them. */
public final class Main {
  private Main() {}

  /**
   * Serves requests or handles jobs until the server tells this worker to stop.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    Services services = Services.ofProcess();
    new WorkerModes()
        .http(
            () ->
                HttpWorker.create()
                    .afterResponse(new ResponseCounts())
                    .serve(Tracing.requests(routes(services))))
        .jobs(() -> JobWorker.create().serve(Tracing.jobs(Service.jobs(services))))
        .serve();
  }

  private static Router routes(Services services) {
    Counter reservations =
        Metrics.ofProcess().counter("deck_reservations_total", "Reserved places.", "ship");
    return Service.of(
        Clock.systemUTC(), Duration.ofSeconds(1), Path.of("downloads"), services, reservations);
  }
}
