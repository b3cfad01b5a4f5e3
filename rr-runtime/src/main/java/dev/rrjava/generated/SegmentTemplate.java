package dev.rrjava.generated;

import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A segment of a path template with text and variables, such as <code>{id}.json</code> or <code>
 * {from}-{to}</code>. It is matched against the decoded segment. Each variable matches at least one
 * character; if there are several ways to match, the first variable matches as much as possible,
 * then the second, and so on: for {@code archive.tar.gz}, <code>{name}.{ext}</code> matches {@code
 * archive.tar} and {@code gz}.
 *
 * <p>Without regular expressions the time to match is linear in the length of the segment.
 */
public final class SegmentTemplate {
  private final String[] texts;
  private final @Nullable Pattern[] forms;
  private final boolean hasForms;

  private SegmentTemplate(String[] texts, @Nullable Pattern[] forms) {
    this.texts = texts;
    this.forms = forms;
    this.hasForms = Arrays.stream(forms).anyMatch(form -> form != null);
  }

  /**
   * Returns a template.
   *
   * @param texts the text before, between and after the variables, at least two strings; the first
   *     and the last may be empty
   * @return the template, which has one variable less than there are strings
   * @throws IllegalArgumentException if there are fewer than two strings, or if one between two
   *     variables is empty
   */
  public static SegmentTemplate of(String... texts) {
    if (texts.length < 2) {
      throw new IllegalArgumentException("expected at least two strings but was " + texts.length);
    }
    for (int i = 1; i < texts.length - 1; i++) {
      if (texts[i].isEmpty()) {
        throw new IllegalArgumentException("expected text between two variables");
      }
    }
    return new SegmentTemplate(texts.clone(), new Pattern[texts.length - 1]);
  }

  /**
   * Returns a copy of this template with a regular expression for a variable.
   *
   * @param variable the number of the variable from the left, 0 or more
   * @param regex the expression for its whole value; a dot matches any character
   * @return the template
   */
  public SegmentTemplate where(int variable, String regex) {
    @Nullable Pattern[] more = forms.clone();
    more[variable] = Pattern.compile(regex, Pattern.DOTALL);
    return new SegmentTemplate(texts, more);
  }

  /**
   * Returns whether a segment matches this template.
   *
   * @param segment the decoded segment
   * @return true if each variable has a value
   */
  public boolean matches(String segment) {
    return starts(segment) != null;
  }

  /**
   * Returns the value of a variable.
   *
   * @param variable the number of the variable from the left, 0 or more
   * @param segment a decoded segment that matches
   * @return at least one character
   * @throws IllegalArgumentException if the segment does not match
   */
  public String value(int variable, String segment) {
    int[] starts = starts(segment);
    if (starts == null) {
      throw new IllegalArgumentException("the segment does not match: \"" + segment + "\"");
    }
    return segment.substring(starts[variable], starts[variable + 1] - texts[variable + 1].length());
  }

  /** Returns where each variable starts, and where one more would, after the last text. */
  private int @Nullable [] starts(String segment) {
    int[] starts = new int[texts.length];
    int last = forms.length;
    if (!segment.startsWith(texts[0]) || !segment.endsWith(texts[last])) {
      return null;
    }
    starts[last] = segment.length();
    // Each text is as far to the right as the following ones allow: the first variable is the
    // longest.
    for (int i = last - 1; i > 0; i--) {
      int end = starts[i + 1] - texts[i + 1].length();
      int at = segment.lastIndexOf(texts[i], end - 1 - texts[i].length());
      if (at < 0) {
        return null;
      }
      starts[i] = at + texts[i].length();
    }
    starts[0] = texts[0].length();
    if (starts[0] >= starts[1] - texts[1].length()) {
      return null;
    }
    return !hasForms || new Search(segment, starts).isFound(0, starts[0]) ? starts : null;
  }

  /** Searches for the first way to match all expressions; no way is tried twice. */
  private final class Search {
    private final String segment;
    private final int[] starts;
    private final BitSet[] failed = new BitSet[forms.length];

    Search(String segment, int[] starts) {
      this.segment = segment;
      this.starts = starts;
      Arrays.setAll(failed, variable -> new BitSet());
    }

    boolean isFound(int variable, int start) {
      if (failed[variable].get(start)) {
        return false;
      }
      starts[variable] = start;
      String text = texts[variable + 1];
      if (variable == forms.length - 1) {
        int end = segment.length() - text.length();
        if (start < end && isOfForm(variable, start, end)) {
          return true;
        }
      } else {
        int end = segment.lastIndexOf(text);
        for (; end > start; end = segment.lastIndexOf(text, end - 1)) {
          if (isOfForm(variable, start, end) && isFound(variable + 1, end + text.length())) {
            return true;
          }
        }
      }
      failed[variable].set(start);
      return false;
    }

    private boolean isOfForm(int variable, int start, int end) {
      Pattern form = forms[variable];
      return form == null || form.matcher(segment.substring(start, end)).matches();
    }
  }
}
