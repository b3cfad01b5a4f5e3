package dev.rrjava.example.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The links and anchors of a page, as GitHub and the site see them.
 *
 * @param links targets of links to other files and to anchors, without those to other hosts
 * @param anchors of headings, and those that the page declares itself
 */
record MarkdownPage(List<String> links, Set<String> anchors) {
  private static final Pattern LINK =
      Pattern.compile("\\[(?:[^\\[\\]`]|`[^`]*`|\\[[^\\]]*\\])*\\]\\(([^()\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`[^`]*`");
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");
  private static final Pattern OTHER_HOST = Pattern.compile("[a-z]+:.*");

  static MarkdownPage read(Path file) throws IOException {
    List<String> prose = withoutFences(Files.readAllLines(file));
    Set<String> anchors = new HashSet<>();
    Map<String, Integer> headings = new HashMap<>();
    for (String line : prose) {
      if (line.startsWith("#")) {
        String slug = slug(line.replaceFirst("#+ ", ""));
        int earlier = headings.merge(slug, 1, Integer::sum) - 1;
        anchors.add(earlier == 0 ? slug : slug + "-" + earlier);
      }
      ANCHOR.matcher(line).results().forEach(anchor -> anchors.add(anchor.group(1)));
    }
    List<String> links =
        LINK.matcher(String.join("\n", prose))
            .results()
            .map(link -> link.group(1))
            .filter(link -> !OTHER_HOST.matcher(link).matches())
            .toList();
    return new MarkdownPage(links, anchors);
  }

  private static List<String> withoutFences(List<String> lines) {
    List<String> prose = new ArrayList<>();
    boolean isCode = false;
    for (String line : lines) {
      boolean isFence = line.strip().startsWith("```");
      isCode ^= isFence;
      if (!isCode && !isFence) {
        prose.add(line);
      }
    }
    return prose;
  }

  /** Makes the anchor of a heading as GitHub does. */
  private static String slug(String heading) {
    String text = ANCHOR.matcher(heading).replaceAll("").replace("</a>", "");
    text = LINK.matcher(text).replaceAll(link -> link.group().replaceFirst("\\]\\(.*", ""));
    text = CODE.matcher(text).replaceAll(code -> code.group().replace("`", ""));
    return text.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
        .replace(' ', '-');
  }
}
