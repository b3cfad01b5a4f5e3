package dev.rrjava.runtime.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request without its body, as a server line encodes it (relay protocol, 5.1). Decoded when
 * asked; {@link Request} asks for each map once. What does not decode throws a {@link
 * MalformedRequestException}.
 */
interface RequestContext {
  String remoteAddress();

  String protocol();

  String method();

  RequestUri uri();

  String rawQuery();

  boolean isParsed();

  Headers headers();

  Map<String, List<String>> attributes();

  /** The tree of uploads, or null when there can be none. */
  @Nullable JsonReader uploads();
}
