package dev.rrjava.devserver;

import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.ClientRequestHandler;
import dev.rrjava.devserver.gateway.ReplyWriter;
import dev.rrjava.devserver.live.Failure;
import dev.rrjava.devserver.live.LiveProject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Lets a request pass when workers have what is saved. Until then it waits; if what is saved can't
 * be served, the response says why, and no earlier code handles the request.
 */
final class ProjectGate implements ClientRequestHandler {
  /** Pages about the server itself, which work without workers. */
  private static final String SERVER_PAGES = "/_rr/";

  private final LiveProject project;
  private final FailureResponse response;
  private final ClientRequestHandler next;

  /**
   * Creates a gate.
   *
   * @param project the application
   * @param response says why a request does not pass
   * @param next handles requests that pass
   */
  ProjectGate(LiveProject project, FailureResponse response, ClientRequestHandler next) {
    this.project = project;
    this.response = response;
    this.next = next;
  }

  @Override
  public void handle(ClientRequest request, ReplyWriter writer)
      throws IOException, InterruptedException {
    Optional<Failure> failure = refresh();
    if (failure.isEmpty() || request.path().startsWith(SERVER_PAGES)) {
      next.handle(request, writer);
    } else {
      response.write(request, writer, failure.get());
    }
  }

  private Optional<Failure> refresh() throws InterruptedException {
    try {
      return project.refresh();
    } catch (IOException e) {
      return Optional.of(
          new Failure("The files of the project can't be read", e.toString(), List.of()));
    }
  }
}
