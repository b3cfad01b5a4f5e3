package dev.rrjava.devserver.gateway;

import dev.rrjava.internal.header.HeaderName;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request as a client sent it. All strings have one char per byte.
 *
 * @param remoteAddress the client's IP address
 * @param protocol the protocol, such as {@code HTTP/1.1}
 * @param isSecure whether the connection is encrypted
 * @param method the method as sent
 * @param uri the full URI as workers receive it
 * @param host the host that the client addresses; may be empty
 * @param path the path as sent
 * @param query the part after the first question mark; null if there is none
 * @param headers the values by canonical name; without those that workers do not receive
 * @param bodyLength the declared length of the body in bytes; -1 if it is unknown
 * @param body the body
 */
public record ClientRequest(
    String remoteAddress,
    String protocol,
    boolean isSecure,
    String method,
    String uri,
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
     * @throws IOException if the client has disconnected, or the body is malformed; the message is
     *     for the client
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
   * Returns this request from another address.
   *
   * @param address the address
   * @return the request
   */
  public ClientRequest withRemoteAddress(String address) {
    return new ClientRequest(
        address, protocol, isSecure, method, uri, host, path, query, headers, bodyLength, body);
  }

  /**
   * Returns this request with more header fields.
   *
   * @param added a value by name, after those that the field already has
   * @return the request
   */
  public ClientRequest withAdded(Map<String, String> added) {
    Map<String, List<String>> fields = new LinkedHashMap<>(headers);
    added.forEach(
        (name, value) ->
            fields.merge(
                HeaderName.canonical(name),
                List.of(value),
                (values, more) -> Stream.concat(values.stream(), more.stream()).toList()));
    return with(fields, body);
  }

  /**
   * Returns this request with another body.
   *
   * @param content the body
   * @return the request
   */
  public ClientRequest withBody(Body content) {
    return with(headers, content);
  }

  private ClientRequest with(Map<String, List<String>> fields, Body content) {
    return new ClientRequest(
        remoteAddress,
        protocol,
        isSecure,
        method,
        uri,
        host,
        path,
        query,
        fields,
        bodyLength,
        content);
  }

  /**
   * Returns whether the response has no body.
   *
   * @return true for HEAD
   */
  public boolean isHead() {
    return method.equals("HEAD");
  }

  boolean isHttp2() {
    return protocol.equals("HTTP/2.0");
  }

  boolean isHttp10() {
    return protocol.equals("HTTP/1.0");
  }

  /** Returns whether the client wants the connection to be closed after the response. */
  boolean wantsClose() {
    return HeaderTokens.anyContains(headers.getOrDefault("Connection", List.of()), "close");
  }

  /** Returns whether a client of HTTP/1.0 wants the connection to be kept. */
  boolean wantsKeepAlive() {
    String connection = header("Connection");
    return connection != null && !wantsClose() && HeaderTokens.contains(connection, "keep-alive");
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
}
