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
          Map.entry("mw_", "no middleware"),
          Map.entry("relay_", "about sockets: WorkerProcessTest, EndToEndTest"),
          Map.entry("resp_gzip_", "no middleware"),
          Map.entry("resp_sendfile_dotdot", "no middleware"),
          Map.entry("resp_sendfile_missing", "no middleware"),
          Map.entry("resp_sendfile_stream", "no middleware"),
          Map.entry("stderr_lines", "about a server's log"),
          Map.entry("wrapper_", "about start scripts"));

  /** Not played, though they are about what it does. */
  private static final Map<String, String> SKIPPED =
      Map.of(
          "host_empty", "Jetty refuses an empty Host with 400",
          "path_non_utf8", "Jetty decodes the request line as UTF-8: the byte FF is U+FFFD",
          "stop_reply_ignored", "the script has to read the stop that its worker ignored");

  /** The client gets something else; frames and workers are the same. */
  static final Map<String, String> OTHER_RESPONSE =
      Map.of(
          "expect_continue", "Jetty leaves 100 out when the body is there already",
          "header_bad_name", "the text of a 400 is Jetty's, and has a length",
          "header_too_big", "the text of a 431 has a length",
          "hl_14", "RoadRunner's whole process panics; here only the request fails",
          "host_missing_11", "the text of a 400 is Jetty's, and has a length",
          "path_bad_percent", "the text of a 400 has a length",
          "resp_control_chars", "Jetty replaces control characters in header values",
          "resp_trailer_lower", "a trailer announced in lower case is a header only, not both",
          "status_100", "Jetty keeps 100 to itself",
          "status_102", "Jetty sends 102 without header fields");

  static boolean isSkipped(String name) {
    return SKIPPED.containsKey(name) || NOT_OURS.keySet().stream().anyMatch(name::startsWith);
  }
}
