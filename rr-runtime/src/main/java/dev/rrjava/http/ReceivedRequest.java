package dev.rrjava.http;

import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.FormPart;
import dev.rrjava.internal.form.ServerForm;
import dev.rrjava.internal.header.HeaderName;
import dev.rrjava.internal.json.JsonReader;
import dev.rrjava.internal.payload.HeaderLines;
import dev.rrjava.internal.payload.HeaderStrings;
import dev.rrjava.internal.payload.RequestContext;
import dev.rrjava.internal.uri.RequestUri;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request as RoadRunner would send it, without having been encoded.
 *
 * @param isParsed whether the body is a form that RoadRunner has parsed
 */
record ReceivedRequest(
    String method,
    RequestUri uri,
    String protocol,
    String remoteAddress,
    HeaderLines headers,
    boolean isParsed)
    implements RequestContext {
  /** Headers that RoadRunner removes (relay protocol, 5.9). */
  private static final Set<String> REMOVED = removed();

  /** Methods of which RoadRunner does not read the body (relay protocol, 5.13). */
  private static final Set<String> WITHOUT_BODY = Set.of("HEAD", "OPTIONS");

  private static final byte[] NO_BYTES = {};

  private static Set<String> removed() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(List.of("Host", "Transfer-Encoding", "Trailer"));
    return names;
  }

  /** Returns a request with the headers that a client sent. */
  static ReceivedRequest of(
      String method, RequestUri uri, String protocol, String remoteAddress, Headers sent) {
    List<String> lines = new ArrayList<>(2 * sent.size());
    for (int line = 0; line < sent.size(); line++) {
      if (!REMOVED.contains(sent.name(line))) {
        lines.add(HeaderName.canonical(sent.name(line)));
        lines.add(sent.value(line));
      }
    }
    return new ReceivedRequest(
        method, uri, protocol, remoteAddress, HeaderStrings.of(lines), false);
  }

  /**
   * Returns the request with a body.
   *
   * @param body as the client sent it
   * @param isRaw whether RoadRunner leaves forms as they are
   * @throws FormException if RoadRunner refuses the form
   */
  Request toRequest(byte[] body, boolean isRaw, Map<String, Object> attributes)
      throws FormException {
    int line = headers.lineOf("Content-Type");
    String contentType = line < 0 ? "" : headers.value(line);
    Map<String, Object> own = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    if (WITHOUT_BODY.contains(method)) {
      return Request.of(this, raw(NO_BYTES), own);
    }
    if (isRaw || !ServerForm.isForm(contentType)) {
      return Request.of(this, raw(body), own);
    }
    ServerForm<FormPart> form =
        ServerForm.parse(method, contentType, latin1(rawQuery()), body, (fileName, part) -> part);
    ReceivedRequest parsed =
        new ReceivedRequest(method, uri, protocol, remoteAddress, headers, true);
    return Request.of(parsed, RequestBody.parsed(parsed, form.fields(), form.files()), own);
  }

  private RequestBody raw(byte[] body) {
    return RequestBody.behind(this, body, 0, Request.DEFAULT_DECODED_LIMIT);
  }

  private static String latin1(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Override
  public String rawQuery() {
    return uri.rawQuery();
  }

  @Override
  public Map<String, List<String>> attributes() {
    return Map.of();
  }

  @Override
  public @Nullable JsonReader uploads() {
    return null;
  }
}
