package dev.rrjava.services;

import dev.rrjava.internal.json.JsonReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reads workers as the server's informer sends them. */
final class PoolWorkerReader {
  private final JsonReader json;
  private long pid;
  private String state = "";
  private long requestCount;
  private Instant created = Instant.EPOCH;
  private long memoryBytes;
  private double cpuPercent;
  private String command = "";

  private PoolWorkerReader(JsonReader json) {
    this.json = json;
  }

  /** Reads an object with a member {@code workers}, an array. */
  static List<PoolWorker> read(JsonReader json) {
    List<PoolWorker> workers = new ArrayList<>();
    for (boolean more = json.beginObject(); more; more = json.nextMember()) {
      if (!json.name().equals("workers")) {
        json.skip();
      } else if (!json.skipNull()) {
        for (boolean next = json.beginArray(); next; next = json.nextElement()) {
          workers.add(new PoolWorkerReader(json).worker());
        }
      }
    }
    return List.copyOf(workers);
  }

  private PoolWorker worker() {
    for (boolean more = json.beginObject(); more; more = json.nextMember()) {
      member(json.name());
    }
    return new PoolWorker(pid, state, requestCount, created, memoryBytes, cpuPercent, command);
  }

  private void member(String name) {
    switch (name) {
      case "pid" -> pid = json.integer();
      case "statusStr" -> state = json.text();
      case "numExecs" -> requestCount = json.integer();
      case "created" -> created = instant(json.integer());
      case "memoryUsage" -> memoryBytes = json.integer();
      case "CPUPercent" -> cpuPercent = number();
      case "command" -> command = json.text();
      default -> json.skip(); // of a later version
    }
  }

  private double number() {
    int start = json.position();
    json.skip();
    return Double.parseDouble(json.source(start).strip());
  }

  private static Instant instant(long nanos) {
    long perSecond = TimeUnit.SECONDS.toNanos(1);
    return Instant.ofEpochSecond(nanos / perSecond, nanos % perSecond);
  }
}
