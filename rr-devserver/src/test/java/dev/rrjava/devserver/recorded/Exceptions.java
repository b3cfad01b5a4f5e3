package dev.rrjava.devserver.recorded;

import java.util.Map;

/** The recordings that this server plays otherwise than RoadRunner, and why. */
final class Exceptions {
  private Exceptions() {}

  /** Cases that begin like this are about what the development server does not have. */
  private static final Map<String, String> NOT_OURS =
      Map.ofEntries(
          Map.entry("access_log_line", "it writes no access log"),
          Map.entry("debug_", "no debug mode"),
          Map.entry("exec_ttl_", "no supervisor"),
          Map.entry("h2c_", "HTTP/1 only"),
          Map.entry("handshake_", "about a server's start: StartFailureTest"),
          Map.entry("life_", "about a server's life: WorkerProcessTest, ShutdownTest"),
          Map.entry("max_jobs_", "no max_jobs"),
          Map.entry("relay_", "about sockets: WorkerProcessTest, EndToEndTest"),
          Map.entry("stderr_lines", "about a server's log"),
          Map.entry("wrapper_", "about start scripts"));

  /** Not played, though they are about what it does. */
  private static final Map<String, String> SKIPPED =
      Map.of("stop_reply_ignored", "the script has to read the stop that its worker ignored");

  /** The client gets something else; frames and workers are the same. */
  static final Map<String, String> OTHER_RESPONSE =
      Map.of("hl_14", "RoadRunner's whole process panics; here only the request fails");

  static boolean isSkipped(String name) {
    return SKIPPED.containsKey(name) || NOT_OURS.keySet().stream().anyMatch(name::startsWith);
  }
}
