package dev.rrjava.runtime.http;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The protobuf message {@code http.v1.Request} (RoadRunner 2024 and later), read where it lies: one
 * pass notes where the text fields are, and each is decoded when it is asked for.
 *
 * <pre>
 *  1 remote_addr  2 protocol  3 method  4 uri   string
 *  5 header   6 cookies   10 attributes         map of string to HeaderValue{1: repeated bytes}
 *  7 raw_query                                  string
 *  8 parsed                                     bool
 *  9 uploads                                    bytes
 * </pre>
 */
final class ProtobufRequestContext implements RequestContext {
  private static final int REMOTE_ADDRESS = 1;
  private static final int PROTOCOL = 2;
  private static final int METHOD = 3;
  private static final int URI = 4;
  private static final int HEADER = 5;
  private static final int COOKIES = 6;
  private static final int RAW_QUERY = 7;
  private static final int PARSED = 8;
  private static final int UPLOADS = 9;
  private static final int ATTRIBUTES = 10;

  private static final int ENTRY_KEY = (1 << 3) | WireFormat.WIRETYPE_LENGTH_DELIMITED;
  private static final int ENTRY_VALUE = (2 << 3) | WireFormat.WIRETYPE_LENGTH_DELIMITED;
  private static final int HEADER_VALUE_ITEM = (1 << 3) | WireFormat.WIRETYPE_LENGTH_DELIMITED;

  private final byte[] bytes;
  private final int length;

  /** Where the field of each number lies: its offset, and at the next index its length. */
  private final int[] fields = new int[2 * (UPLOADS + 1)];

  private boolean parsed;

  ProtobufRequestContext(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
    try {
      scan();
    } catch (IOException e) {
      throw new MalformedRequestException(e);
    }
    if (fields[2 * METHOD + 1] == 0) {
      throw new MalformedRequestException("the context of a request has no method");
    }
  }

  private void scan() throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes, 0, length);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      int field = WireFormat.getTagFieldNumber(tag);
      int wireType = WireFormat.getTagWireType(tag);
      if (wireType == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
        int size = in.readRawVarint32();
        if (field <= UPLOADS) {
          fields[2 * field] = in.getTotalBytesRead();
          fields[2 * field + 1] = size;
        }
        in.skipRawBytes(size);
      } else if (field == PARSED && wireType == WireFormat.WIRETYPE_VARINT) {
        parsed = in.readBool();
      } else {
        in.skipField(tag);
      }
    }
  }

  private String text(int field) {
    return new String(bytes, fields[2 * field], fields[2 * field + 1], StandardCharsets.UTF_8);
  }

  @Override
  public String remoteAddress() {
    return text(REMOTE_ADDRESS);
  }

  @Override
  public String protocol() {
    return text(PROTOCOL);
  }

  @Override
  public String method() {
    return text(METHOD);
  }

  @Override
  public String uri() {
    return text(URI);
  }

  @Override
  public String rawQuery() {
    return text(RAW_QUERY);
  }

  @Override
  public boolean isParsed() {
    return parsed;
  }

  @Override
  public Headers headers() {
    List<String> lines = new ArrayList<>();
    readMap(
        HEADER,
        (name, value) -> {
          lines.add(name);
          lines.add(value);
        });
    return Headers.ofLines(lines);
  }

  @Override
  public Map<String, String> cookies() {
    Map<String, String> cookies = new LinkedHashMap<>();
    readMap(COOKIES, cookies::put);
    return cookies;
  }

  @Override
  public Map<String, List<String>> attributes() {
    Map<String, List<String>> attributes = new LinkedHashMap<>();
    readMap(
        ATTRIBUTES,
        (name, value) -> attributes.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value));
    return attributes;
  }

  @Override
  public @Nullable JsonReader uploads() {
    int start = fields[2 * UPLOADS];
    int size = fields[2 * UPLOADS + 1];
    return size == 0
        ? null
        : new JsonReader("the uploads of a request", bytes, start, start + size);
  }

  private interface EntryReader {
    void entry(String key, String value);
  }

  private void readMap(int field, EntryReader reader) {
    CodedInputStream in = CodedInputStream.newInstance(bytes, 0, length);
    int wanted = (field << 3) | WireFormat.WIRETYPE_LENGTH_DELIMITED;
    try {
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        if (tag == wanted) {
          int outer = in.pushLimit(in.readRawVarint32());
          readEntry(in, reader);
          in.popLimit(outer);
        } else {
          in.skipField(tag);
        }
      }
    } catch (IOException e) {
      throw new MalformedRequestException(e);
    }
  }

  private void readEntry(CodedInputStream in, EntryReader reader) throws IOException {
    String key = "";
    List<String> values = List.of();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case ENTRY_KEY -> key = in.readStringRequireUtf8();
        case ENTRY_VALUE -> {
          int outer = in.pushLimit(in.readRawVarint32());
          values = readValues(in);
          in.popLimit(outer);
        }
        default -> in.skipField(tag);
      }
    }
    for (String value : values) {
      reader.entry(key, value);
    }
  }

  private List<String> readValues(CodedInputStream in) throws IOException {
    List<String> values = new ArrayList<>(1);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == HEADER_VALUE_ITEM) {
        int size = in.readRawVarint32();
        int start = in.getTotalBytesRead();
        in.skipRawBytes(size);
        values.add(decode(start, size));
      } else {
        in.skipField(tag);
      }
    }
    return values;
  }

  /** UTF-8 where the bytes are that, else ISO-8859-1, which keeps each of them (5.9). */
  private String decode(int start, int size) {
    String text = new String(bytes, start, size, StandardCharsets.UTF_8);
    if (text.indexOf('\ufffd') < 0) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, size))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, start, size, StandardCharsets.ISO_8859_1);
    }
  }
}
