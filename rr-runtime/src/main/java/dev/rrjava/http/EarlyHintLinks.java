package dev.rrjava.http;

import dev.rrjava.internal.payload.JsonHead;
import dev.rrjava.internal.payload.ProtobufHead;
import dev.rrjava.internal.payload.ResponseHead;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The links of a {@code 103 Early Hints} (RFC 8297), encoded once and sent any number of times. */
public final class EarlyHintLinks {
  /** The status of an informational response with early hints. */
  static final int STATUS = 103;

  private final EarlyHintsPolicy policy;
  private final List<String> links;
  private final byte[] protobuf;

  /** Created for a server version that needs it; volatile, since hints are shared. */
  private volatile byte @Nullable [] json;

  private EarlyHintLinks(EarlyHintsPolicy policy, List<String> links, byte[] protobuf) {
    this.policy = policy;
    this.links = links;
    this.protobuf = protobuf;
  }

  /**
   * Returns hints with {@link EarlyHintsPolicy#AUTO}.
   *
   * @param links values of the {@code Link} header (RFC 8288), one link each
   * @return the hints
   * @throws IllegalArgumentException if there is no link, or one has a control character
   */
  public static EarlyHintLinks of(String... links) {
    return of(EarlyHintsPolicy.AUTO, links);
  }

  /**
   * Returns hints with their own policy.
   *
   * @param policy specifies when the 103 is sent
   * @param links values of the {@code Link} header (RFC 8288), one link each
   * @return the hints
   * @throws IllegalArgumentException if there is no link, or one has a control character
   */
  public static EarlyHintLinks of(EarlyHintsPolicy policy, String... links) {
    if (links.length == 0) {
      throw new IllegalArgumentException("expected at least one link");
    }
    return new EarlyHintLinks(policy, List.of(links), encode(new ProtobufHead(), List.of(links)));
  }

  private static byte[] encode(ResponseHead head, List<String> links) {
    Headers headers = Headers.EMPTY;
    for (String link : links) {
      headers = headers.withAdded("Link", link);
    }
    int length = head.encode(STATUS, headers.lines());
    return Arrays.copyOf(head.bytes(), length);
  }

  /** Returns the links. */
  @Override
  public String toString() {
    return String.join(", ", links);
  }

  /**
   * Returns when the 103 is sent.
   *
   * @return the policy
   */
  public EarlyHintsPolicy policy() {
    return policy;
  }

  /**
   * Returns the links.
   *
   * @return values of the {@code Link} header; unmodifiable
   */
  public List<String> links() {
    return links;
  }

  byte[] protobuf() {
    return protobuf;
  }

  /** Returns the context for RoadRunner 2023.3. */
  byte[] json() {
    byte[] current = json;
    if (current == null) {
      current = encode(new JsonHead(), links);
      json = current;
    }
    return current;
  }
}
