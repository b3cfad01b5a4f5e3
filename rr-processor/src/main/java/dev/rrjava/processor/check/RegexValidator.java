package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks the regular expressions of variables. */
final class RegexValidator {
  /** A capturing group, with or without a name, after escapes and classes have been removed. */
  private static final Pattern CAPTURING = Pattern.compile("\\((?!\\?)|\\(\\?<(?![=!])");

  private RegexValidator() {}

  static Report validate(Location location, Segment.Pattern variable) {
    if (variable.regex().matches("\\*{1,2}")) {
      return slash(location, variable);
    }
    Report syntax = checkSyntax(location, variable);
    if (!syntax.isClean()) {
      return syntax;
    }
    String plain = plain(variable.regex());
    if (plain.indexOf('/') >= 0) {
      return slash(location, variable);
    }
    return CAPTURING.matcher(plain).find() ? capturing(location, variable) : Report.clean();
  }

  /** RR111. */
  private static Report checkSyntax(Location location, Segment.Pattern variable) {
    try {
      Pattern.compile(variable.regex());
      return Report.clean();
    } catch (PatternSyntaxException e) {
      return Report.of(
          Code.MALFORMED_REGEX,
          location,
          "%s: expected a regular expression, but was \"%s\": %s at index %d",
          variable.text(),
          variable.regex(),
          e.getDescription(),
          Math.max(0, e.getIndex()));
    } catch (StackOverflowError e) {
      return Report.of(
          Code.MALFORMED_REGEX,
          location,
          "%s: the groups of the regular expression are nested too deeply",
          variable.text());
    }
  }

  /** RR112. */
  private static Report capturing(Location location, Segment.Pattern variable) {
    return Report.of(
        Code.CAPTURING_GROUP,
        location,
        "%s: the value is the whole segment, so a capturing group has no effect; write \"(?:\""
            + " instead of \"(\"",
        variable.text());
  }

  /** RR113. */
  private static Report slash(Location location, Segment.Pattern variable) {
    return Report.of(
        Code.UNMATCHABLE_REGEX,
        location,
        "%s: a variable matches one segment, which contains no slash; write {%s...} for the rest of"
            + " the path",
        variable.text(),
        variable.name());
  }

  /** Removes quotations and character classes, where slashes and parentheses mean less. */
  private static String plain(String regex) {
    return regex
        .replaceAll("(?s)\\\\Q.*?(\\\\E|$)", "_")
        .replaceAll("(?s)\\\\.", "_")
        .replaceAll("\\[\\^?]?[^\\]]*]", "_");
  }
}
