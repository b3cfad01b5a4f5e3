package dev.rrjava.internal.fuzz;

import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.rrjava.http.Headers;
import dev.rrjava.http.HttpParts;
import dev.rrjava.internal.testing.HttpMessages;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Heads of responses in both codecs. The first byte of the input says how text is made of the rest,
 * two are the status, and each line is a header, name and value parted by a colon.
 */
public final class HeadTarget {
  private static final int HEADERS_AT = 3;

  /** The delimiters of RFC 9110, section 5.6.2. */
  private static final String NO_TOKEN = "\"(),/:;<=>?@[\\]{}";

  private HeadTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length < HEADERS_AT) {
      return;
    }
    int status = (short) ((input[1] << 8) | (input[2] & 0xff));
    Headers headers = Headers.EMPTY;
    for (String line : text(input).split("\n", -1)) {
      headers = withLine(headers, line);
    }
    Map<String, List<String>> wanted = headers.toMap();
    Headers made = headers;
    byte[] protobuf =
        Promises.decode(input.length, () -> HttpParts.protobufHead(status, made)).orElseThrow();
    checkProtobuf(status, wanted, protobuf);
    byte[] json =
        Promises.decode(input.length, () -> HttpParts.jsonHead(status, made)).orElseThrow();
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("status", new HttpParts.Word(Integer.toString(status)));
    head.put("headers", wanted);
    Promises.same("a head", head, HttpParts.json(json));
  }

  private static String text(byte[] input) {
    if ((input[0] & 1) == 0) {
      return new String(input, HEADERS_AT, input.length - HEADERS_AT, StandardCharsets.ISO_8859_1);
    }
    StringBuilder text = new StringBuilder();
    for (int i = HEADERS_AT; i + 1 < input.length; i += 2) {
      text.append((char) ((input[i] << 8) | (input[i + 1] & 0xff)));
    }
    return text.toString();
  }

  private static Headers withLine(Headers headers, String line) {
    int colon = Math.max(0, line.indexOf(':'));
    String name = line.substring(0, colon);
    String value = line.substring(Math.min(line.length(), colon + 1));
    try {
      Headers more = headers.withAdded(name, value);
      Promises.holds(
          "a header with a control character",
          (name + value).chars().noneMatch(c -> (c < ' ' && c != '\t') || c == 0x7f));
      Promises.holds(
          "a header whose name is no token",
          !name.isEmpty()
              && name.chars().allMatch(c -> c > ' ' && c < 0x7f && NO_TOKEN.indexOf(c) < 0));
      return more;
    } catch (IllegalArgumentException e) {
      return headers;
    }
  }

  private static void checkProtobuf(int status, Map<String, List<String>> wanted, byte[] head) {
    try {
      DynamicMessage message = DynamicMessage.parseFrom(HttpMessages.RESPONSE, head);
      Object got = message.getField(HttpMessages.RESPONSE.findFieldByName("status"));
      Promises.same("status", (long) status, got);
      Promises.same("headers", wanted, ProtobufParts.headers(message, "headers"));
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError("no http.v1.Response: " + Arrays.toString(head), e);
    }
  }
}
