package dev.rrjava.generated;

import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A segment of a template with text beside its variables, such as <code>{id}.json</code> or <code>
 * {from}-{to}</code>. It is held against the decoded segment. Each variable takes one character at
 * least; where there are several ways, the first variable takes as much as it can, then the second,
 * and so on: of {@code archive.tar.gz}, <code>{name}.{ext}</code> makes {@code archive.tar} and
 * {@code gz}.
 *
 * <p>Without regular expressions the time to match grows with the length of the segment alone.
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
   * A template.
   *
   * @param texts what stands before, between and behind its variables, two texts or more; the first
   *     and the last may be empty
   * @return the template, with one variable less than there are texts
   * @throws IllegalArgumentException when there are fewer than two texts, or one between two
   *     variables is empty
   */
  public static SegmentTemplate of(String... texts) {
    if (texts.length < 2) {
      throw new IllegalArgumentException("expected two texts or more, but was " + texts.length);
    }
    for (int i = 1; i < texts.length - 1; i++) {
      if (texts[i].isEmpty()) {
        throw new IllegalArgumentException("expected a text between two variables");
      }
    }
    return new SegmentTemplate(texts.clone(), new Pattern[texts.length - 1]);
  }

  /**
   * The same, where a variable is of a certain form.
   *
   * @param variable its number from the left, 0 or more
   * @param regex the form of its whole value; a dot is any character
   * @return the template
   */
  public SegmentTemplate where(int variable, String regex) {
    @Nullable Pattern[] more = forms.clone();
    more[variable] = Pattern.compile(regex, Pattern.DOTALL);
    return new SegmentTemplate(texts, more);
  }

  /**
   * Whether a segment is of this form.
   *
   * @param segment the segment, decoded
   * @return true when each variable has a value
   */
  public boolean matches(String segment) {
    return starts(segment) != null;
  }

  /**
   * The value of a variable.
   *
   * @param variable its number from the left, 0 or more
   * @param segment a decoded segment that matches
   * @return one character or more
   * @throws IllegalArgumentException when the segment does not match
   */
  public String value(int variable, String segment) {
    int[] starts = starts(segment);
    if (starts == null) {
      throw new IllegalArgumentException("the segment does not match: \"" + segment + "\"");
    }
    return segment.substring(starts[variable], starts[variable + 1] - texts[variable + 1].length());
  }

  /** Where each variable starts, and where one more would, behind the last text. */
  private int @Nullable [] starts(String segment) {
    int[] starts = new int[texts.length];
    int last = forms.length;
    if (!segment.startsWith(texts[0]) || !segment.endsWith(texts[last])) {
      return null;
    }
    starts[last] = segment.length();
    // Each text as far to the right as those behind it let it: the first variable is the longest.
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

  /** Looks for the first way in which all forms are met; none is tried twice. */
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
