package dev.rrjava.devserver.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Header fields that are added to all requests and responses.
 *
 * @param request the fields for requests
 * @param response the fields for responses
 * @param cors the settings for requests of other origins; null if there are none
 */
public record HeaderSettings(
    Map<String, String> request, Map<String, String> response, @Nullable CorsSettings cors) {}
