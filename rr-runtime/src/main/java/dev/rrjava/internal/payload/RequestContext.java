package dev.rrjava.internal.payload;

import dev.rrjava.internal.json.JsonReader;
import dev.rrjava.internal.uri.RequestUri;
import dev.rrjava.worker.MalformedPayloadException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request without its body, as the versions of the server encode it (relay protocol, 5.1). Each
 * part is decoded when it is read. Parts that can't be decoded throw a {@link
 * MalformedPayloadException}.
 */
public interface RequestContext {
  String remoteAddress();

  String protocol();

  String method();

  RequestUri uri();

  String rawQuery();

  boolean isParsed();

  HeaderLines headers();

  /** Returns the attributes, without the one of the development server. */
  Map<String, List<String>> attributes();

  /**
   * Returns what the development server asks for, which only sends protobuf; null with any other
   * server.
   */
  default @Nullable String developmentMark() {
    return null;
  }

  /** Returns a reader of the tree of uploads, or null if there can be none. */
  @Nullable JsonReader uploads();
}
