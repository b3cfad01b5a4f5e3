package dev.rrjava.devserver.inspect;

import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.ReplyWriter;
import dev.rrjava.devserver.host.HostedWorker;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.page.FailurePage;
import dev.rrjava.devserver.page.Report;
import dev.rrjava.devserver.page.SitePages;
import dev.rrjava.devserver.page.SourceFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves the pages below {@code /_rr/}. */
final class Site {
  private static final String PREFIX = "/_rr/";
  private static final Pattern REQUEST = Pattern.compile("requests/(\\d{1,18})(/error|/test)?");
  private static final Pattern RESTART = Pattern.compile("(jobs/)?workers/(\\d{1,9})/restart");
  private static final String HTML = "text/html; charset=utf-8";

  private final Application application;
  private final WorkerPool pool;
  private final History history;
  private final Views views;
  private final Optional<JobViews> jobs;
  private final Supplier<SourceFolders> sources;

  Site(
      Application application,
      WorkerPool pool,
      History history,
      Views views,
      Optional<JobViews> jobs,
      Supplier<SourceFolders> sources) {
    this.application = application;
    this.pool = pool;
    this.history = history;
    this.views = views;
    this.jobs = jobs;
    this.sources = sources;
  }

  /** Returns whether a path is one of these pages. */
  static boolean has(String path) {
    return path.equals("/_rr") || path.startsWith(PREFIX);
  }

  /** Returns whether the application has routes below the same path, which it then keeps. */
  boolean isTaken() throws InterruptedException {
    return application.routes().map(Report::routes).orElse(List.of()).stream()
        .anyMatch(route -> has(route.template()));
  }

  /** Serves a page. */
  void handle(ClientRequest request, ReplyWriter writer) throws IOException, InterruptedException {
    String path = request.path().length() < PREFIX.length() ? "" : request.path().substring(5);
    Matcher restart = RESTART.matcher(path);
    if (restart.matches()) {
      restart(restart, request, writer);
    } else if (!request.method().equals("GET") && !request.isHead()) {
      notice(
          writer, 405, "Only GET", "These pages can only be read.", Map.of("Allow", "GET, HEAD"));
    } else if (!request.path().startsWith(PREFIX)) {
      write(writer, 308, "text/plain", "", Map.of("Location", PREFIX));
    } else {
      read(path, request, writer);
    }
  }

  private void read(String path, ClientRequest request, ReplyWriter writer)
      throws IOException, InterruptedException {
    switch (path) {
      case "" ->
          html(writer, SitePages.overview(request.host(), views.workers(), views.requests(15)));
      case "requests" -> html(writer, SitePages.requests(views.requests(Integer.MAX_VALUE)));
      case "workers" -> html(writer, SitePages.workers(views.workers()));
      case "routes" ->
          html(writer, SitePages.routes(application.routes().map(Report::routes), sources.get()));
      case "jobs" -> jobs(writer);
      case "openapi" -> openApi(writer);
      case "openapi.json" -> document(writer);
      case "openapi/start.js" ->
          write(writer, 200, "text/javascript; charset=utf-8", SwaggerUi.SCRIPT, Map.of());
      default -> other(path, request, writer);
    }
  }

  private void jobs(ReplyWriter writer) throws IOException {
    if (jobs.isPresent()) {
      html(writer, jobs.get().page());
    } else {
      notice(writer, 404, "No jobs", "The server's configuration has no section jobs.", Map.of());
    }
  }

  private void other(String path, ClientRequest request, ReplyWriter writer)
      throws IOException, InterruptedException {
    Matcher matcher = REQUEST.matcher(path);
    Optional<Recording> recording =
        matcher.matches() ? history.find(Long.parseLong(matcher.group(1))) : Optional.empty();
    if (recording.isPresent()) {
      recording(recording.get(), String.valueOf(matcher.group(2)), request, writer);
      return;
    }
    String file = path.startsWith("openapi/") ? path.substring("openapi/".length()) : "";
    Optional<byte[]> content = SwaggerUi.file(file);
    if (content.isPresent()) {
      String type = SwaggerUi.type(file).orElseThrow();
      write(writer, 200, type, content.get(), Map.of("Cache-Control", "max-age=3600"));
    } else {
      String text =
          matcher.matches()
              ? "The request is not among the last ones, which are kept."
              : "There is no such page.";
      notice(writer, 404, "Not found", text, Map.of());
    }
  }

  private void recording(
      Recording recording, String part, ClientRequest request, ReplyWriter writer)
      throws IOException, InterruptedException {
    switch (part) {
      case "/error" -> html(writer, FailurePage.html(views.occurrence(recording), sources.get()));
      case "/test" -> test(recording, request, writer);
      default -> html(writer, SitePages.request(views.details(recording), sources.get()));
    }
  }

  private void test(Recording recording, ClientRequest request, ReplyWriter writer)
      throws IOException, InterruptedException {
    RecordedTest test =
        RecordedTest.of(recording, application.routes().orElse(null), sources.get());
    if ("download".equals(request.query())) {
      write(
          writer,
          200,
          "text/x-java; charset=utf-8",
          test.source(),
          Map.of("Content-Disposition", "attachment; filename=\"" + test.name() + ".java\""));
    } else {
      html(writer, SitePages.test(views.row(recording), test.source()));
    }
  }

  private void openApi(ReplyWriter writer) throws IOException, InterruptedException {
    if (application.openApi().isEmpty()) {
      notice(
          writer,
          404,
          "No OpenAPI document",
          "The application has no META-INF/rr-java/openapi.json, or all workers are busy.",
          Map.of());
    } else if (SwaggerUi.isAvailable()) {
      write(writer, 200, HTML, SwaggerUi.PAGE, Map.of("Content-Security-Policy", SwaggerUi.POLICY));
    } else {
      write(writer, 303, "text/plain", "", Map.of("Location", PREFIX + "openapi.json"));
    }
  }

  private void document(ReplyWriter writer) throws IOException, InterruptedException {
    Optional<byte[]> document = application.openApi();
    if (document.isPresent()) {
      write(writer, 200, "application/json", document.get(), Map.of());
    } else {
      notice(writer, 404, "No OpenAPI document", "The application has none.", Map.of());
    }
  }

  private void restart(Matcher target, ClientRequest request, ReplyWriter writer)
      throws IOException {
    boolean isOfJobs = target.group(1) != null;
    if (!request.method().equals("POST")) {
      notice(writer, 405, "Only POST", "This address restarts a worker.", Map.of("Allow", "POST"));
    } else if (!LocalClient.isFromOwnPage(request)) {
      notice(writer, 403, "Refused", "Only a page of this server can do that.", Map.of());
    } else {
      int number = Integer.parseInt(target.group(2));
      (isOfJobs ? jobs.map(JobViews::pool) : Optional.of(pool))
          .ifPresent(workers -> restart(workers, number));
      String page = isOfJobs ? "jobs" : "workers";
      write(writer, 303, "text/plain", "", Map.of("Location", PREFIX + page));
    }
  }

  private static void restart(WorkerPool workers, int number) {
    Optional<HostedWorker> worker =
        workers.workers().stream().filter(hosted -> hosted.number() == number).findFirst();
    worker.ifPresent(workers::restart);
  }

  private void notice(
      ReplyWriter writer, int status, String heading, String text, Map<String, String> more)
      throws IOException {
    Map<String, String> fields = new TreeMap<>(more);
    FailurePage.headers().forEach((name, values) -> fields.putIfAbsent(name, values.get(0)));
    write(writer, status, HTML, SitePages.notice(heading, text), fields);
  }

  private void html(ReplyWriter writer, String page) throws IOException {
    Map<String, String> fields = new TreeMap<>();
    FailurePage.headers().forEach((name, values) -> fields.put(name, values.get(0)));
    write(writer, 200, HTML, page, fields);
  }

  private static void write(
      ReplyWriter writer, int status, String type, String text, Map<String, String> more)
      throws IOException {
    write(writer, status, type, text.getBytes(StandardCharsets.UTF_8), more);
  }

  private static void write(
      ReplyWriter writer, int status, String type, byte[] body, Map<String, String> more)
      throws IOException {
    Map<String, List<String>> fields = new TreeMap<>();
    fields.put("Cache-Control", List.of("no-store"));
    fields.put("Referrer-Policy", List.of("no-referrer"));
    fields.put("X-Content-Type-Options", List.of("nosniff"));
    more.forEach((name, value) -> fields.put(name, List.of(value)));
    fields.put("Content-Type", List.of(type));
    fields.put("Content-Length", List.of(Integer.toString(body.length)));
    writer.head(status, fields);
    writer.body(body, 0, body.length);
    writer.end(Map.of());
  }
}
