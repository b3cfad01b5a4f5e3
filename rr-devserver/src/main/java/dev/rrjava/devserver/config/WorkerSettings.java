package dev.rrjava.devserver.config;

import dev.rrjava.relay.RelayAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a worker process is started (relay protocol, section 1).
 *
 * @param command program and arguments
 * @param directory absolute; the worker runs in it, and relative paths of the file start there
 * @param relay the relay, as understood
 * @param relayText the relay as written: what {@code RR_RELAY} says
 * @param environment {@code server.env}, names in upper case
 */
public record WorkerSettings(
    List<String> command,
    Path directory,
    RelayAddress relay,
    String relayText,
    Map<String, String> environment) {}
