package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions of variables: what parses, matches one segment, and captures nothing. */
final class RegexSyntax {
  /** A group that captures, with or without a name; escapes and classes are gone by then. */
  private static final Pattern CAPTURING = Pattern.compile("\\((?!\\?)|\\(\\?<(?![=!])");

  private RegexSyntax() {}

  static Report check(Location location, Segment.Pattern segment) {
    String regex = segment.regex();
    if (regex.matches("\\*{1,2}")) {
      return slash(location, segment);
    }
    try {
      Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      return Report.of(
          Code.MALFORMED_REGEX,
          location,
          "%s: \"%s\" is no regular expression: %s at index %d of it",
          segment.text(),
          regex,
          e.getDescription(),
          Math.max(0, e.getIndex()));
    } catch (StackOverflowError e) {
      return Report.of(
          Code.MALFORMED_REGEX, location, "%s: groups nest too deeply", segment.text());
    }
    if (plain(regex).indexOf('/') >= 0) {
      return slash(location, segment);
    }
    Matcher group = CAPTURING.matcher(plain(regex));
    if (group.find()) {
      return Report.of(
          Code.CAPTURING_GROUP,
          location,
          "%s: the value is the whole segment, whatever a group captures; write \"(?:\" for \"(\"",
          segment.text());
    }
    return Report.clean();
  }

  private static Report slash(Location location, Segment.Pattern segment) {
    return Report.of(
        Code.UNMATCHABLE_REGEX,
        location,
        "%s: a variable is one segment, which has no slash; take all that is left with {%s...}",
        segment.text(),
        segment.name());
  }

  /** Without quoted characters and character classes, where slashes and brackets mean less. */
  private static String plain(String regex) {
    return regex
        .replaceAll("(?s)\\\\Q.*?(\\\\E|$)", "_")
        .replaceAll("(?s)\\\\.", "_")
        .replaceAll("\\[\\^?]?[^\\]]*]", "_");
  }
}
