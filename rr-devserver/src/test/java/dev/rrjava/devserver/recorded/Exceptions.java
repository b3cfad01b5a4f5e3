package dev.rrjava.devserver.recorded;

import java.util.Map;
import java.util.TreeMap;

/** The recordings that are not played, or otherwise than by RoadRunner, and why. */
final class Exceptions {
  private static final String SERVER_KILLED = "about the worker when its server has been killed";
  private static final String OTHER_CLIENT =
      "takes any connection for a worker; here one that is none is closed";
  private static final String SOCKET_PID = "the pid is compared on sockets only";
  private static final String SCRIPT = "about the processes of a start script";

  private Exceptions() {}

  /** The recordings that are not played. */
  static final Map<String, String> NOT_PLAYED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("handshake_never", "a thread has no time limit for its start"),
              Map.entry("handshake_tcp_other", SOCKET_PID),
              Map.entry("handshake_tcp_zero", SOCKET_PID),
              Map.entry("life_late_stop_desync", "the first of its two clients is not recorded"),
              Map.entry("life_server_killed", SERVER_KILLED),
              Map.entry("life_server_killed_tcp", SERVER_KILLED),
              Map.entry("relay_tcp_junk_close", OTHER_CLIENT),
              Map.entry("relay_tcp_junk_garbage", OTHER_CLIENT),
              Map.entry("relay_tcp_junk_silent", OTHER_CLIENT),
              Map.entry("wrapper_kill", SCRIPT),
              Map.entry("wrapper_stop", SCRIPT)));

  /** The recordings that take more than a second: a limit in them is fixed. */
  static final Map<String, String> SLOW =
      Map.of(
          "handshake_garbage", "two seconds are left to the worker to say what is wrong",
          "life_stop_ignored", "a worker is killed ten seconds after it was told to end",
          "stop_reply_ignored", "a worker is killed ten seconds after it was told to end");

  /** The client gets something else; frames and workers are the same. */
  static final Map<String, String> OTHER_RESPONSE =
      Map.of("hl_14", "RoadRunner's whole process panics; here only the request fails");

  /** A worker is told to end that goes on in the recording; the response is the same. */
  static final Map<String, String> OTHER_FATE =
      Map.of("debug_error", "RoadRunner leaves a worker with an error running; here it ends");

  /** The worker does not read that it has been told to end. */
  static final Map<String, String> IGNORES_STOP =
      Map.of("stop_reply_ignored", "its worker slept when it should have read it");
}
