package dev.rrjava.internal.payload;

import dev.rrjava.internal.header.DevelopmentNames;
import dev.rrjava.internal.json.JsonReader;
import dev.rrjava.internal.uri.RequestUri;
import dev.rrjava.worker.MalformedPayloadException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as the protobuf message {@code http.v1.Request} (RoadRunner 2024 and later), read in
 * place: one pass records the positions of the string fields, and each is decoded when it is read.
 * The cookies as parsed by the server are ignored: see {@code RequestCookies}.
 *
 * <pre>
 *  1 remote_addr  2 protocol  3 method  4 uri   string
 *  5 header   6 cookies   10 attributes         map of string to HeaderValue{1: repeated bytes}
 *  7 raw_query                                  string
 *  8 parsed                                     bool
 *  9 uploads                                    bytes
 * </pre>
 */
public final class ProtobufRequestContext implements RequestContext {
  private static final int REMOTE_ADDRESS = 1;
  private static final int PROTOCOL = 2;
  private static final int METHOD = 3;
  private static final int URI = 4;
  private static final int HEADER = 5;
  private static final int RAW_QUERY = 7;
  private static final int PARSED = 8;
  private static final int UPLOADS = 9;
  private static final int ATTRIBUTES = 10;

  private static final int ENTRY_KEY = ProtobufInput.tag(1, ProtobufInput.LENGTH_DELIMITED);
  private static final int ENTRY_VALUE = ProtobufInput.tag(2, ProtobufInput.LENGTH_DELIMITED);
  private static final int HEADER_VALUE_ITEM = ProtobufInput.tag(1, ProtobufInput.LENGTH_DELIMITED);

  /** Methods that need not be decoded each time, the most frequent ones first. */
  private static final String[] METHODS = {
    "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"
  };

  private static final int ALL = Integer.MAX_VALUE;

  /** The size of three tags and three lengths, in bytes. */
  private static final int PLAIN_ENTRY_OVERHEAD = 6;

  private final byte[] bytes;
  private final int length;

  /** The position of the value of each field, or 0. */
  private final int[] fields = new int[UPLOADS + 1];

  private final String method;
  private int firstHeader;
  private int headerCount;
  private boolean parsed;
  private boolean hasAttributes;

  public ProtobufRequestContext(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
    scan(new ProtobufInput(bytes, 0, length));
    method = method(bytes, fields[METHOD]);
    if (method.isEmpty()) {
      throw new MalformedPayloadException("the context of a request has no method");
    }
  }

  private void scan(ProtobufInput in) {
    int start = in.position();
    for (int tag = in.nextTag(); tag != 0; tag = in.nextTag()) {
      int field = ProtobufInput.field(tag);
      int wireType = ProtobufInput.wireType(tag);
      if (wireType == ProtobufInput.LENGTH_DELIMITED) {
        int value = in.skipDelimited();
        if (field == HEADER) {
          firstHeader = headerCount++ == 0 ? start : firstHeader;
        } else if (field <= UPLOADS) {
          fields[field] = value;
        } else if (field == ATTRIBUTES) {
          hasAttributes = true;
        }
      } else if (field == PARSED && wireType == ProtobufInput.VARINT) {
        parsed = in.varint() != 0;
      } else {
        in.skip(tag);
      }
      start = in.position();
    }
  }

  private static String method(byte[] bytes, int place) {
    if (place != 0) {
      for (String known : METHODS) {
        if (isText(bytes, place, known)) {
          return known;
        }
      }
    }
    return string(bytes, place);
  }

  private static boolean isText(byte[] bytes, int place, String text) {
    if (bytes[place] != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (bytes[place + 1 + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private String text(int field) {
    return string(bytes, fields[field]);
  }

  /**
   * Returns the string at a position returned by {@link ProtobufInput#skipDelimited}; empty at 0.
   */
  public static String string(byte[] bytes, int place) {
    return place == 0 ? "" : new ProtobufInput(bytes, place, bytes.length).string();
  }

  /**
   * Returns a string as {@link #string} does; in ISO-8859-1, which keeps each byte, if it is not
   * UTF-8 (5.9).
   */
  public static String stringOfBytes(byte[] bytes, int place) {
    String text = string(bytes, place);
    if (text.indexOf('\ufffd') < 0) {
      return text;
    }
    ProtobufInput in = new ProtobufInput(bytes, place, bytes.length);
    int length = in.length();
    int start = in.position();
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, length))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    }
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
    return method;
  }

  @Override
  public RequestUri uri() {
    if (fields[URI] == 0) {
      return new RequestUri(bytes, 0, 0);
    }
    ProtobufInput in = new ProtobufInput(bytes, fields[URI], length);
    int size = in.length();
    return new RequestUri(bytes, in.position(), in.position() + size);
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
  public HeaderLines headers() {
    ProtobufHeaders.Builder headers = new ProtobufHeaders.Builder(bytes, headerCount);
    readMap(HEADER, firstHeader, headerCount, headers);
    return headers.build();
  }

  @Override
  public Map<String, List<String>> attributes() {
    Map<String, List<String>> attributes = allAttributes();
    attributes.remove(DevelopmentNames.ATTRIBUTE);
    return attributes;
  }

  @Override
  public @Nullable String developmentMark() {
    if (!hasAttributes) {
      return null;
    }
    List<String> values = allAttributes().get(DevelopmentNames.ATTRIBUTE);
    return values == null ? null : values.get(0);
  }

  private Map<String, List<String>> allAttributes() {
    Map<String, List<String>> attributes = new LinkedHashMap<>();
    readMap(
        ATTRIBUTES,
        0,
        ALL,
        (name, value) ->
            attributes
                .computeIfAbsent(string(bytes, name), key -> new ArrayList<>(1))
                .add(stringOfBytes(bytes, value)));
    return attributes;
  }

  @Override
  public @Nullable JsonReader uploads() {
    if (fields[UPLOADS] == 0) {
      return null;
    }
    ProtobufInput in = new ProtobufInput(bytes, fields[UPLOADS], length);
    int size = in.length();
    return size == 0
        ? null
        : new JsonReader("the uploads of a request", bytes, in.position(), in.position() + size);
  }

  /**
   * Receives the entries of a map: called once for each value of each key, with the positions of
   * both.
   */
  public interface EntryReader {
    void entry(int name, int value);
  }

  /** Reads a number of entries of a map, which start at a position or after it. */
  private void readMap(int field, int start, int most, EntryReader reader) {
    int wanted = ProtobufInput.tag(field, ProtobufInput.LENGTH_DELIMITED);
    ProtobufInput in = new ProtobufInput(bytes, start, length);
    int count = 0;
    for (int tag = in.nextTag(); tag != 0; tag = in.nextTag()) {
      if (tag != wanted) {
        in.skip(tag);
        continue;
      }
      int outer = in.enter();
      if (!readPlainEntry(in, reader)) {
        readEntry(in, reader);
      }
      in.leave(outer);
      count++;
      if (count == most) {
        return;
      }
    }
  }

  /**
   * Reads an entry in the usual form: a key and one value, in this order, whose lengths take one
   * byte each. Six comparisons check everything that the general method would.
   */
  private boolean readPlainEntry(ProtobufInput in, EntryReader reader) {
    int name = in.position() + 1;
    int textLength = in.remaining() - PLAIN_ENTRY_OVERHEAD;
    if (textLength < 0 || bytes[name - 1] != ENTRY_KEY) {
      return false;
    }
    int nameLength = bytes[name];
    int valueLength = textLength - nameLength;
    if (nameLength < 0 || valueLength < 0) {
      return false;
    }
    int value = name + nameLength + 4;
    if (bytes[value - 3] != ENTRY_VALUE
        || bytes[value - 2] != valueLength + 2
        || bytes[value - 1] != HEADER_VALUE_ITEM
        || bytes[value] != valueLength) {
      return false;
    }
    reader.entry(name, value);
    in.moveTo(value + 1 + valueLength);
    return true;
  }

  private void readEntry(ProtobufInput in, EntryReader reader) {
    int name = 0;
    int values = 0;
    for (int tag = in.nextTag(); tag != 0; tag = in.nextTag()) {
      if (tag == ENTRY_KEY) {
        name = in.skipDelimited();
      } else if (tag == ENTRY_VALUE) {
        values = in.skipDelimited();
      } else {
        in.skip(tag);
      }
    }
    if (values != 0) {
      readValues(name, values, in, reader);
    }
  }

  /** The key may follow its values: these are read a second time. */
  private static void readValues(int name, int values, ProtobufInput in, EntryReader reader) {
    int end = in.position();
    in.moveTo(values);
    int outer = in.enter();
    for (int tag = in.nextTag(); tag != 0; tag = in.nextTag()) {
      if (tag == HEADER_VALUE_ITEM) {
        reader.entry(name, in.skipDelimited());
      } else {
        in.skip(tag);
      }
    }
    in.leave(outer);
    in.moveTo(end);
  }
}
