package dev.rrjava.runtime.http;

import java.util.List;
import java.util.Map;

/**
 * A request without its body, as a server line encodes it (relay protocol, 5.1). Decoded when
 * asked; {@link Request} asks for each map once.
 */
interface RequestContext {
  String remoteAddress();

  String protocol();

  String method();

  String uri();

  String rawQuery();

  boolean isParsed();

  Headers headers();

  Map<String, String> cookies();

  Map<String, List<String>> attributes();
}
