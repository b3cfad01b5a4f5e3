package dev.rrjava.internal.payload;

import dev.rrjava.internal.json.JsonReader;
import dev.rrjava.internal.uri.RequestUri;
import dev.rrjava.worker.MalformedPayloadException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as a JSON object (RoadRunner 2023.3). One pass checks all of it, reads the string
 * fields and records the positions of the objects. A field that is missing or {@code null} is
 * empty; unknown fields are skipped, and so are the cookies as parsed by the server: see {@code
 * RequestCookies}.
 *
 * <pre>
 *  remoteAddr  protocol  method  uri  rawQuery  string
 *  headers                                      object of arrays of strings
 *  parsed                                       true or false
 *  uploads                                      object
 *  attributes                                   object of anything
 * </pre>
 */
public final class JsonRequestContext implements RequestContext {
  private static final int ABSENT = -1;

  private final JsonReader json;
  private String remoteAddress = "";
  private String protocol = "";
  private String method = "";
  private String uri = "";
  private String rawQuery = "";
  private boolean parsed;
  private int headers = ABSENT;
  private int uploads = ABSENT;
  private int attributes = ABSENT;

  public JsonRequestContext(byte[] bytes, int length) {
    json = new JsonReader("the context of a request", bytes, 0, length);
    for (boolean more = json.beginObject(); more; more = json.nextMember()) {
      read(json.name());
    }
    json.end();
    if (method.isEmpty()) {
      throw new MalformedPayloadException("the context of a request has no method");
    }
  }

  private void read(String name) {
    switch (name) {
      case "remoteAddr" -> remoteAddress = text();
      case "protocol" -> protocol = text();
      case "method" -> method = text();
      case "uri" -> uri = text();
      case "rawQuery" -> rawQuery = text();
      case "parsed" -> parsed = !json.skipNull() && json.bool();
      case "headers" -> headers = object();
      case "uploads" -> uploads = object();
      case "attributes" -> attributes = object();
      default -> json.skip();
    }
  }

  private String text() {
    return json.skipNull() ? "" : json.text();
  }

  private int object() {
    if (json.skipNull()) {
      return ABSENT;
    }
    int start = json.position();
    json.skip();
    return start;
  }

  @Override
  public String remoteAddress() {
    return remoteAddress;
  }

  @Override
  public String protocol() {
    return protocol;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public RequestUri uri() {
    return new RequestUri(uri);
  }

  @Override
  public String rawQuery() {
    return rawQuery;
  }

  @Override
  public boolean isParsed() {
    return parsed;
  }

  @Override
  public HeaderLines headers() {
    List<String> lines = new ArrayList<>();
    members(headers, JsonRequestContext::texts)
        .forEach(
            (name, values) -> {
              for (String value : values) {
                lines.add(name);
                lines.add(value);
              }
            });
    return HeaderStrings.of(lines);
  }

  @Override
  public Map<String, List<String>> attributes() {
    return members(attributes, JsonRequestContext::anyTexts);
  }

  @Override
  public @Nullable JsonReader uploads() {
    return uploads == ABSENT ? null : json.at(uploads);
  }

  private interface Value<T> {
    T read(JsonReader in);
  }

  private <T> Map<String, T> members(int start, Value<T> value) {
    Map<String, T> members = new LinkedHashMap<>();
    if (start != ABSENT) {
      JsonReader in = json.at(start);
      for (boolean more = in.beginObject(); more; more = in.nextMember()) {
        members.put(in.name(), value.read(in));
      }
    }
    return members;
  }

  private static List<String> texts(JsonReader in) {
    List<String> texts = new ArrayList<>(1);
    if (!in.skipNull()) {
      for (boolean more = in.beginArray(); more; more = in.nextElement()) {
        texts.add(in.text());
      }
    }
    return texts;
  }

  /**
   * Middleware may set values of any type: a value that is not a string is returned as its JSON.
   */
  private static List<String> anyTexts(JsonReader in) {
    List<String> texts = new ArrayList<>(1);
    if (in.peek() == JsonReader.Kind.ARRAY) {
      for (boolean more = in.beginArray(); more; more = in.nextElement()) {
        texts.add(anyText(in));
      }
    } else if (!in.skipNull()) {
      texts.add(anyText(in));
    }
    return texts;
  }

  private static String anyText(JsonReader in) {
    if (in.peek() == JsonReader.Kind.STRING) {
      return in.text();
    }
    int start = in.position();
    in.skip();
    return in.source(start);
  }
}
