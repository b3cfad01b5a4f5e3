package dev.rrjava.runtime.fuzz;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import dev.rrjava.runtime.http.Headers;
import dev.rrjava.runtime.http.PercentEncoding;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.SetCookie;
import dev.rrjava.runtime.testing.HttpMessages;
import dev.rrjava.runtime.wire.FrameHeader;
import dev.rrjava.runtime.worker.Payload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cookies, which the server sends parsed: the input as it is in place of each codec's cookies, and
 * the pairs in its lines in both codecs. The same pairs as cookies for the client: what is accepted
 * ends where it should, and is the same again when the server has decoded it.
 */
public final class CookieTarget {
  private static final Descriptor REQUEST = HttpMessages.REQUEST;

  private CookieTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    readAnything(input);
    Map<String, String> cookies = new LinkedHashMap<>();
    new String(input, StandardCharsets.UTF_8)
        .lines()
        .forEach(
            line -> {
              String[] pair = line.split("=", 2);
              cookies.put(pair[0], pair.length == 2 ? pair[1] : "");
            });
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("method", "GET");
    context.put("cookies", cookies);
    Promises.same("cookies", cookies, cookies(FrameHeader.JSON, JsonText.of(context)));
    Promises.same("cookies", cookies, cookies(FrameHeader.PROTO, protobuf(cookies)));
    cookies.forEach(
        (name, value) -> List.of("", "path", "domain").forEach(part -> set(name, value, part)));
  }

  /** A cookie for the client, if name and value, and the value as an attribute, are accepted. */
  private static void set(String name, String value, String part) {
    String header;
    try {
      SetCookie cookie = SetCookie.of(name, part.isEmpty() ? value : "").withSecure();
      header =
          switch (part) {
            case "path" -> cookie.withPath(value).toHeaderValue();
            case "domain" -> cookie.withDomain(value).toHeaderValue();
            default -> cookie.toHeaderValue();
          };
      Headers.EMPTY.with("Set-Cookie", header);
    } catch (IllegalArgumentException e) {
      return;
    }
    List<String> parts = List.of(header.split("; ", -1));
    List<String> wanted =
        switch (part) {
          case "path" -> List.of(name + "=", "Path=" + value, "Secure");
          case "domain" -> List.of(name + "=", "Domain=" + value, "Secure");
          default -> List.of(parts.get(0), "Secure");
        };
    Promises.same("a cookie", wanted, parts);
    if (part.isEmpty()) {
      Promises.holds(header, header.startsWith(name + "="));
      String sent = parts.get(0).substring(name.length() + 1);
      Promises.same("the value that comes back", value, PercentEncoding.decode(sent, true));
    }
  }

  private static void readAnything(byte[] input) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    json.writeBytes("{\"method\":\"GET\",\"cookies\":".getBytes(StandardCharsets.UTF_8));
    json.writeBytes(input);
    json.write('}');
    Promises.decode(input.length, () -> cookies(FrameHeader.JSON, json.toByteArray()));

    ByteArrayOutputStream protobuf = new ByteArrayOutputStream();
    protobuf.writeBytes(protobuf(Map.of()));
    // Field 6, of as many bytes as seven bits can say.
    protobuf.write((6 << 3) | 2);
    protobuf.write(Math.min(input.length, 0x7f));
    protobuf.writeBytes(input);
    Promises.decode(input.length, () -> cookies(FrameHeader.PROTO, protobuf.toByteArray()));
  }

  private static Map<String, String> cookies(int codec, byte[] context) {
    return Request.decode(new Payload(codec, context, context.length)).cookies();
  }

  private static byte[] protobuf(Map<String, String> cookies) {
    DynamicMessage.Builder request = DynamicMessage.newBuilder(REQUEST);
    request.setField(REQUEST.findFieldByName("method"), "GET");
    FieldDescriptor map = REQUEST.findFieldByName("cookies");
    Descriptor entry = map.getMessageType();
    FieldDescriptor value = entry.findFieldByName("value");
    FieldDescriptor item = value.getMessageType().findFieldByName("value");
    cookies.forEach(
        (name, text) ->
            request.addRepeatedField(
                map,
                DynamicMessage.newBuilder(entry)
                    .setField(entry.findFieldByName("key"), name)
                    .setField(
                        value,
                        DynamicMessage.newBuilder(value.getMessageType())
                            .addRepeatedField(item, ByteString.copyFromUtf8(text))
                            .build())
                    .build()));
    return request.build().toByteArray();
  }
}
