package dev.rrjava.devserver.config;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which requests of other origins browsers allow (Fetch, section 3.3).
 *
 * @param origins the origins, in any case, each with one asterisk at most; empty for all
 * @param originPattern finds the origins instead of {@code origins}; null if there is none
 * @param methods the methods; empty for GET, POST and HEAD
 * @param headers the names of request headers; empty for those that RoadRunner allows by default
 * @param exposedHeaders the names of response headers that scripts may read
 * @param credentials whether requests may have cookies
 * @param maxAgeSeconds how long a browser may keep the answer; 0 if that is not said
 * @param preflightStatus the status of the response to a preflight request
 */
public record CorsSettings(
    List<String> origins,
    @Nullable Pattern originPattern,
    List<String> methods,
    List<String> headers,
    List<String> exposedHeaders,
    boolean credentials,
    int maxAgeSeconds,
    int preflightStatus) {}
