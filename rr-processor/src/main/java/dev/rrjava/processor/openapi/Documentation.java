package dev.rrjava.processor.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a documentation comment says, as CommonMark, which OpenAPI has in descriptions. Other
 * elements of HTML stay as they are: CommonMark has room for them.
 *
 * @param text what stands before the tags
 * @param parameters what {@code @param} says, by name
 * @param result what {@code @return} says
 */
record Documentation(String text, Map<String, String> parameters, String result) {
  private static final Pattern TAG = Pattern.compile("(?m)^\\s*@(?=[a-z])");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern PARAGRAPH = Pattern.compile("(?i)\\s*</?p>\\s*");
  private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^{}]*)\\}");
  private static final Pattern LINK =
      Pattern.compile("\\{@link(?:plain)?\\s+#?([^\\s{}]+)(?:\\s+([^{}]*))?\\}");
  private static final Pattern OTHER = Pattern.compile("\\{@\\w+\\s*([^{}]*)\\}");
  private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?](?=\\s|$)");

  /** Takes a comment apart; without its stars, as compilers give it. */
  static Documentation of(String comment) {
    String[] blocks = TAG.split(comment, -1);
    Map<String, String> parameters = new HashMap<>();
    String result = "";
    for (int i = 1; i < blocks.length; i++) {
      String[] words = BLANKS.split(blocks[i].strip(), 3);
      if (words[0].equals("param") && words.length == 3) {
        parameters.put(words[1], markdown(words[2]));
      } else if (words[0].equals("return") && words.length > 1) {
        result = markdown(blocks[i].strip().substring("return".length()));
      }
    }
    return new Documentation(markdown(blocks[0]), Map.copyOf(parameters), result);
  }

  /** The first sentence, without the stop at its end. */
  String summary() {
    String first = text.lines().findFirst().orElse("");
    return END_OF_SENTENCE.split(first, 2)[0];
  }

  /** The whole text, unless the first sentence is all. */
  String beyondSummary() {
    return text.length() > summary().length() + 1 ? text : "";
  }

  private static String markdown(String html) {
    String text = BLANKS.matcher(html.strip()).replaceAll(" ");
    text = CODE.matcher(text).replaceAll("`$1`");
    text =
        LINK.matcher(text)
            .replaceAll(
                link -> {
                  String label = Optional.ofNullable(link.group(2)).orElse("");
                  String target = link.group(1).replace('#', '.');
                  return Matcher.quoteReplacement(label.isEmpty() ? target : label);
                });
    text = OTHER.matcher(text).replaceAll("$1");
    return PARAGRAPH.matcher(text).replaceAll("\n\n").strip();
  }
}
