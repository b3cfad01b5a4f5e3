package dev.rrjava.runtime.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Links for a {@code 103 Early Hints} (RFC 8297), encoded once and sent any number of times. */
public final class EarlyHints {
  /** The status of an informational response with early hints. */
  static final int STATUS = 103;

  private final EarlyHintsPolicy policy;
  private final List<String> links;
  private final byte[] protobuf;

  private EarlyHints(EarlyHintsPolicy policy, List<String> links, byte[] protobuf) {
    this.policy = policy;
    this.links = links;
    this.protobuf = protobuf;
  }

  /**
   * Hints with {@link EarlyHintsPolicy#AUTO}.
   *
   * @param links values of the {@code Link} header (RFC 8288), one link each
   * @return the hints
   * @throws IllegalArgumentException when there is no link, or one has a control character
   */
  public static EarlyHints of(String... links) {
    return of(EarlyHintsPolicy.AUTO, links);
  }

  /**
   * Hints with a policy of their own.
   *
   * @param policy when the 103 is sent
   * @param links values of the {@code Link} header (RFC 8288), one link each
   * @return the hints
   * @throws IllegalArgumentException when there is no link, or one has a control character
   */
  public static EarlyHints of(EarlyHintsPolicy policy, String... links) {
    if (links.length == 0) {
      throw new IllegalArgumentException("early hints have at least one link");
    }
    Headers headers = linkHeaders(List.of(links));
    ProtobufHead head = new ProtobufHead();
    int length = head.encode(STATUS, headers);
    return new EarlyHints(policy, List.of(links), Arrays.copyOf(head.bytes(), length));
  }

  /**
   * Hints that were encoded when the handler was compiled. For generated code.
   *
   * @param policy when the 103 is sent
   * @param protobuf the context of the 103, an {@code http.v1.Response}, one byte in each char
   * @param links the same links as text, for a final response
   * @return the hints
   */
  public static EarlyHints encoded(EarlyHintsPolicy policy, String protobuf, String... links) {
    return new EarlyHints(policy, List.of(links), protobuf.getBytes(StandardCharsets.ISO_8859_1));
  }

  /**
   * The encoded form that {@link #encoded} takes. For the processor.
   *
   * @return one byte in each char
   */
  public String toEncoded() {
    return new String(protobuf, StandardCharsets.ISO_8859_1);
  }

  private static Headers linkHeaders(List<String> links) {
    Headers headers = Headers.EMPTY;
    for (String link : links) {
      headers = headers.withAdded("Link", link);
    }
    return headers;
  }

  /** For codecs that nothing was encoded for in advance. */
  Headers headers() {
    return linkHeaders(links);
  }

  EarlyHintsPolicy policy() {
    return policy;
  }

  /**
   * The links.
   *
   * @return values of the {@code Link} header; unmodifiable
   */
  public List<String> links() {
    return links;
  }

  byte[] protobuf() {
    return protobuf;
  }
}
