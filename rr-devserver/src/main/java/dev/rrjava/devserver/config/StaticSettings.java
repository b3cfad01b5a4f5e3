package dev.rrjava.devserver.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Files that are served without a worker.
 *
 * @param directory the directory with the files
 * @param hasEtags whether responses have an {@code ETag}
 * @param hasWeakEtags whether that depends on the name only, not on the content
 * @param forbid the extensions that are not served, with their dot
 * @param allow the only extensions that are served, with their dot; empty for all
 * @param request header fields that are added to the request of a file
 * @param response header fields that are set in the response
 */
public record StaticSettings(
    Path directory,
    boolean hasEtags,
    boolean hasWeakEtags,
    Set<String> forbid,
    Set<String> allow,
    Map<String, String> request,
    Map<String, String> response) {}
