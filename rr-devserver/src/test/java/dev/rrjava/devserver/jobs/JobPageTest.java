package dev.rrjava.devserver.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.jobs.NewJob;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page {@code /_rr/jobs}. */
@Timeout(60)
class JobPageTest {
  @TempDir private Path directory;

  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> get(DevelopmentJobServer server, String target) throws Exception {
    URI uri = URI.create(server.server().uri() + target);
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private int post(DevelopmentJobServer server, String target, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.server().uri() + target))
            .POST(HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private String await(DevelopmentJobServer server, Predicate<String> condition) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    String page = get(server, "/_rr/jobs").body();
    while (!condition.test(page)) {
      assertThat(System.nanoTime()).as(page).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(20);
      page = get(server, "/_rr/jobs").body();
    }
    return page;
  }

  @Test
  void showsQueuesWorkersAndWhatBecameOfJobs() throws Exception {
    try (DevelopmentJobServer server =
        DevelopmentJobServer.start(directory, JobsConfiguration.in(directory).workers(1))) {
      assertThat(get(server, "/_rr/jobs").body())
          .contains("<h2>Queues</h2>", ">mail</td>", ">running</td>", ">memory</td>", "None yet.");
      assertThat(get(server, "/_rr/").body()).contains("href=\"/_rr/jobs\"");

      String done = push(server, "record");
      String rejected = push(server, "reject");
      String again = push(server, "requeue");
      String page = await(server, text -> text.split(again, -1).length == 3);
      assertThat(page)
          .contains(done, rejected, ">done</td>", ">rejected: rejected on purpose</td>")
          .contains(">again in 1 s: later</td>", ">2</td>");

      push(server, "wait");
      assertThat(await(server, text -> text.contains("kill and restart")))
          .contains("job &quot;wait&quot;");
      server.release("gate");
      await(server, text -> text.contains(">idle</td>"));

      server.queues().pause("mail");
      assertThat(get(server, "/_rr/jobs").body()).contains(">paused</td>");
    }
  }

  private static String push(DevelopmentJobServer server, String name) {
    return server.queues().push(NewJob.of(name, "gate").withPipeline("mail"));
  }

  @Test
  void restartsWorkerForItsOwnPageOnly() throws Exception {
    try (DevelopmentJobServer server =
        DevelopmentJobServer.start(directory, JobsConfiguration.in(directory).workers(1))) {
      long before = pidOfWorker(server);
      String target = "/_rr/jobs/workers/1/restart";
      List<String> requestWorkers = List.of(server.server().workers().toString());
      assertThat(get(server, target).statusCode()).isEqualTo(405);
      assertThat(post(server, target)).isEqualTo(403);
      assertThat(pidOfWorker(server)).isEqualTo(before);
      String own = server.server().uri().toString();
      assertThat(post(server, target, "Origin", own)).isEqualTo(303);
      await(server, text -> !text.contains(">" + before + "</td>") && text.contains("restart"));
      assertThat(List.of(server.server().workers().toString())).isEqualTo(requestWorkers);
    }
  }

  private long pidOfWorker(DevelopmentJobServer server) throws Exception {
    String page = await(server, text -> text.contains("/_rr/jobs/workers/1/restart"));
    return Long.parseLong(page.replaceAll("(?s).*>(\\d+)</td><td><form.*", "$1"));
  }
}
