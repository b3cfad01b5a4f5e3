package dev.rrjava.test;

import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.Response;

/** Responds with the path and the pid. Not nested: the server would expand the dollar sign. */
final class EchoService {
  private EchoService() {}

  public static void main(String[] arguments) {
    System.err.println("the service has started");
    HttpWorker.create()
        .serve(request -> Response.text(request.path() + " " + ProcessHandle.current().pid()));
  }
}
