package dev.rrjava.tools.aot;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Sends the requests of a training, and notes which of them went wrong. */
final class Training {
  private static final int FIRST_ERROR = 400;

  /** What is read of an answer that does not end. */
  private static final int MOST_BYTES = 1 << 20;

  /** Enough for the JVM to note which methods are called often. */
  private static final int ROUNDS = 20;

  private static final long MOST_SECONDS = 20;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Set<String> failed = new LinkedHashSet<>();
  private int count;

  void send(URI server, Collection<TrainingRequest> requests) throws InterruptedException {
    List<TrainingRequest> remaining = new ArrayList<>(requests);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    for (int round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
      // A request that takes too long is not worth a second one.
      List<TrainingRequest> slow = new ArrayList<>();
      for (TrainingRequest request : remaining) {
        if (!send(server, request)) {
          slow.add(request);
        }
      }
      remaining.removeAll(slow);
    }
  }

  /** Returns whether there was a response in time. */
  private boolean send(URI server, TrainingRequest request) throws InterruptedException {
    count++;
    try {
      HttpResponse<InputStream> response =
          client.send(request.to(server), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        body.readNBytes(MOST_BYTES);
      }
      if (response.statusCode() >= FIRST_ERROR) {
        failed.add(request + ": " + response.statusCode());
      }
      return true;
    } catch (IOException e) {
      failed.add(request + ": " + e.getMessage());
      return false;
    }
  }

  /** Returns how many requests were sent. */
  int count() {
    return count;
  }

  /** Returns the requests that did not succeed, each with the reason. */
  Set<String> failed() {
    return failed;
  }
}
