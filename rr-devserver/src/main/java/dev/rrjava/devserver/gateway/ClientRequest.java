package dev.rrjava.devserver.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as a client sent it.
 *
 * @param remoteAddress the client's IP address
 * @param protocol the protocol, such as {@code HTTP/1.1}
 * @param method the method as sent
 * @param host the Host header; may be empty
 * @param path the path of the request line, decoded as UTF-8
 * @param query the part after the first question mark; null if there is none
 * @param headers the values by canonical name, with one char per byte; without those that workers
 *     do not receive
 * @param bodyLength the declared length of the body in bytes; -1 if it is unknown
 * @param body the body
 */
public record ClientRequest(
    String remoteAddress,
    String protocol,
    String method,
    String host,
    String path,
    @Nullable String query,
    Map<String, List<String>> headers,
    long bodyLength,
    Body body) {

  /** The body of a request. */
  @FunctionalInterface
  public interface Body {

    /**
     * Opens the body. Called at most once.
     *
     * @return the bytes
     * @throws IOException if the client has disconnected
     */
    InputStream open() throws IOException;
  }

  /**
   * Returns what names the request in messages.
   *
   * @return method and path
   */
  public String title() {
    return method + " " + path;
  }

  /**
   * Returns whether the response has no body.
   *
   * @return true for HEAD
   */
  public boolean isHead() {
    return method.equals("HEAD");
  }

  boolean isHttp10() {
    return protocol.equals("HTTP/1.0");
  }

  /**
   * Returns the first value of a header field.
   *
   * @param canonicalName the name
   * @return the value, or null
   */
  public @Nullable String header(String canonicalName) {
    List<String> values = headers.get(canonicalName);
    return values == null ? null : values.get(0);
  }

  RequestTarget target() {
    return new RequestTarget(host, RequestTarget.bytesOf(path), query);
  }
}
