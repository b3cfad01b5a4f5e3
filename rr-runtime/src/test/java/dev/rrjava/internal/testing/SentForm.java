package dev.rrjava.internal.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form in a recorded HTTP request, read from what the client sent by the rules that the
 * protocol page gives (relay protocol, sections 6 and 7): the oracle for what the server made of
 * it.
 */
public final class SentForm {
  private static final Pattern FIRST_KEY = Pattern.compile("^[^\\[\\]]*");
  private static final Pattern NEXT_KEY = Pattern.compile("\\[\\]|[^\\[\\]]+");
  private static final Pattern HEADER = Pattern.compile("(?mid)^Content-Type: (.*?)\\r$");
  private static final int MAX_LEVELS = 127;

  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final Map<String, Object> files = new LinkedHashMap<>();

  private SentForm() {}

  /** A file as the client sent it. */
  public record SentFile(String name, String mediaType, long size) {}

  /** Reads the form; one without fields when the server does not read any. */
  public static SentForm of(byte[] request) {
    String text = latin1(request);
    int body = text.indexOf("\r\n\r\n") + 4;
    String head = text.substring(0, body - 2);
    String method = head.substring(0, head.indexOf(' '));
    Matcher contentType = HEADER.matcher(head);
    String type = contentType.find() ? contentType.group(1) : "";
    SentForm form = new SentForm();
    if (type.startsWith("application/x-www-form-urlencoded")
        && List.of("POST", "PUT", "PATCH").contains(method)) {
      form.readUrlencoded(text.substring(body));
    } else if (type.startsWith("multipart/form-data")) {
      form.readMultipart(text.substring(body), type.substring(type.indexOf("boundary=") + 9));
    }
    return form;
  }

  /** Strings, lists of strings, and maps like this one. */
  public Map<String, Object> fields() {
    return fields;
  }

  /** {@link SentFile}s, lists of such, and maps like this one. */
  public Map<String, Object> files() {
    return files;
  }

  private void readUrlencoded(String body) {
    for (String pair : body.split("&", -1)) {
      String[] halves = pair.split("=", 2);
      if (!pair.isEmpty()) {
        put(fields, decoded(halves[0]), halves.length > 1 ? decoded(halves[1]) : "", true);
      }
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private void readMultipart(String body, String boundary) {
    String[] parts = ("\r\n" + body).split(Pattern.quote("\r\n--" + boundary), -1);
    for (int i = 1; i < parts.length - 1; i++) {
      int blank = parts[i].indexOf("\r\n\r\n");
      readPart(parts[i].substring(0, blank + 2), parts[i].substring(blank + 4));
    }
  }

  private void readPart(String head, String content) {
    String name = parameter(head, "name");
    String extended = parameter(head, "filename\\*");
    String fileName = extended == null ? parameter(head, "filename") : extended;
    if (name == null) {
      return;
    }
    if (fileName == null || fileName.isEmpty()) {
      put(fields, name, utf8(content), true);
      return;
    }
    Matcher type = HEADER.matcher(head);
    String lastElement = fileName.substring(fileName.lastIndexOf('/') + 1);
    put(
        files,
        name,
        new SentFile(lastElement, type.find() ? type.group(1) : "", content.length()),
        false);
  }

  private static @Nullable String parameter(String head, String name) {
    Matcher quoted = Pattern.compile("; ?" + name + "=\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(head);
    if (quoted.find()) {
      return utf8(quoted.group(1)).replace("\\\\", "\\").replace("\\\"", "\"");
    }
    Matcher encoded = Pattern.compile("; ?" + name + "=UTF-8''([^;\\r]*)").matcher(head);
    return encoded.find() ? decoded(encoded.group(1)) : null;
  }

  private static void put(Map<String, Object> tree, String name, Object value, boolean lastWins) {
    List<String> keys = keys(name);
    boolean isList = keys.size() > 1 && keys.get(keys.size() - 1).isEmpty();
    int last = keys.size() - (isList ? 2 : 1);
    if (keys.size() > MAX_LEVELS) {
      return;
    }
    Map<String, Object> level = tree;
    for (String key : keys.subList(0, last)) {
      Object next = level.get(key);
      Map<String, Object> below = next instanceof Map<?, ?> map ? copy(map) : new LinkedHashMap<>();
      level.put(key, below);
      level = below;
    }
    String key = keys.get(last);
    if (isList) {
      List<Object> values =
          level.get(key) instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
      values.add(value);
      level.put(key, values);
    } else if (!level.containsKey(key)
        || (lastWins && !(value.equals("") && level.get(key) instanceof Map<?, ?>))) {
      level.put(key, value);
    }
  }

  private static Map<String, Object> copy(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put((String) key, value));
    return copy;
  }

  private static List<String> keys(String name) {
    String plain = name.replace(" ", "");
    List<String> keys = new ArrayList<>();
    Matcher first = FIRST_KEY.matcher(plain);
    keys.add(first.find() ? first.group() : "");
    Matcher next = NEXT_KEY.matcher(plain).region(keys.get(0).length(), plain.length());
    while (next.find()) {
      keys.add(next.group().equals("[]") ? "" : next.group());
    }
    return keys;
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
