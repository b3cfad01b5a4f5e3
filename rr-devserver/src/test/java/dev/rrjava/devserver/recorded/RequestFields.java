package dev.rrjava.devserver.recorded;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import dev.rrjava.internal.wire.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fields of a request frame, in a form that two of them can be compared in. */
public final class RequestFields {
  private static final List<String> NAMES =
      List.of(
          "",
          "remote_addr",
          "protocol",
          "method",
          "uri",
          "header",
          "cookies",
          "raw_query",
          "parsed",
          "uploads",
          "attributes");

  private RequestFields() {}

  /** Returns the fields by name. */
  public static Map<String, Object> of(Frame frame) {
    try {
      Map<String, Object> fields = new TreeMap<>();
      int contextLength = frame.contextLength();
      CodedInputStream in = CodedInputStream.newInstance(frame.payload(), 0, contextLength);
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        String name = NAMES.get(WireFormat.getTagFieldNumber(tag));
        switch (name) {
          case "header", "cookies", "attributes" -> readEntry(in, mapIn(fields, name));
          case "parsed" -> fields.put(name, in.readBool());
          case "uploads" -> fields.put(name, withoutTemporaryNames(in.readStringRequireUtf8()));
          default -> fields.put(name, in.readStringRequireUtf8());
        }
      }
      byte[] payload = frame.payload();
      fields.put(
          "body",
          new String(
              payload, contextLength, payload.length - contextLength, StandardCharsets.ISO_8859_1));
      return fields;
    } catch (IOException e) {
      throw new IllegalArgumentException(frame.toString(), e);
    }
  }

  private static String withoutTemporaryNames(String uploads) {
    return uploads.replaceAll("up/upload\\d+", "up/upload");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, List<String>> mapIn(Map<String, Object> fields, String name) {
    return (Map<String, List<String>>) fields.computeIfAbsent(name, unused -> new TreeMap<>());
  }

  private static void readEntry(CodedInputStream in, Map<String, List<String>> entries)
      throws IOException {
    CodedInputStream entry = in.readBytes().newCodedInput();
    String key = "";
    List<String> values = new ArrayList<>();
    for (int tag = entry.readTag(); tag != 0; tag = entry.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == 1) {
        key = entry.readStringRequireUtf8();
      } else {
        CodedInputStream value = entry.readBytes().newCodedInput();
        while (value.readTag() != 0) {
          values.add(value.readBytes().toString(StandardCharsets.ISO_8859_1));
        }
      }
    }
    entries.put(key, values);
  }
}
