package dev.rrjava.devserver.compared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The table of requests, in sections that have a configuration each. */
final class RawRequestTable {
  private static final Pattern LIKE = Pattern.compile("requests of ([^,]+)(?:, with (.*))?");

  /**
   * A section.
   *
   * @param name its name
   * @param http the lines of the {@code http} section of the configuration
   * @param requests the requests
   */
  record Section(String name, List<String> http, List<RawRequest> requests) {
    @Override
    public String toString() {
      return name;
    }
  }

  private RawRequestTable() {}

  static List<Section> sections() {
    Map<String, Section> sections = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(RawRequestTable.class.getResourceAsStream("requests.txt")),
                StandardCharsets.US_ASCII))) {
      Section current = new Section("", List.of(), List.of());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher like = LIKE.matcher(line);
        if (line.startsWith("== ")) {
          current = new Section(line.substring(3), new ArrayList<>(), new ArrayList<>());
          sections.put(current.name(), current);
        } else if (line.startsWith("http ")) {
          current.http().add(line.substring(5));
        } else if (like.matches()) {
          current.requests().addAll(requests(sections.get(like.group(1)), like.group(2)));
        } else if (!line.isEmpty()) {
          current.requests().add(RawRequest.parse(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(sections.values());
  }

  private static List<RawRequest> requests(@Nullable Section section, @Nullable String field) {
    List<RawRequest> requests = Objects.requireNonNull(section).requests();
    return field == null
        ? requests
        : requests.stream().map(request -> request.withField(field)).toList();
  }
}
