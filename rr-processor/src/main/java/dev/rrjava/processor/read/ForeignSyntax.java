package dev.rrjava.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises segments in the syntax of other routers: Express, Gin, Flask, Next.js, Spring,
 * ASP.NET, URI templates (RFC 6570) and regular expressions. Most of them would be literals here,
 * which no client requests.
 */
final class ForeignSyntax {
  private static final String NAME = "([\\p{L}_][\\p{L}\\p{N}_-]*)";

  /** A group in parentheses without a nested one. */
  private static final String GROUP = "\\(((?:[^()\\\\]|\\\\.)+)\\)";

  /** Types in templates of Flask, Bottle, Starlette and ASP.NET. */
  private static final Set<String> TYPES =
      Set.of(
          "int",
          "integer",
          "long",
          "float",
          "double",
          "decimal",
          "number",
          "digits",
          "bool",
          "boolean",
          "date",
          "datetime",
          "guid",
          "uuid",
          "alpha",
          "string",
          "str",
          "slug",
          "path",
          "required");

  /** Characters that no literal contains. */
  private static final Pattern IMPOSSIBLE = Pattern.compile("[?\\\\|]");

  private static final String ONE_OR_ALL =
      "write {rest...} at the end of the path for all that is left, or {name} for one segment";

  private static final String WITHOUT_BRACKETS =
      "write two routes, one without the part in brackets";

  private static final String IS_QUERY = "take the values of the query with @QueryParam";

  private static final List<Rule> LITERALS =
      List.of(
          // Express, Rails, Gin: :id, :id?, :id(\d+), :rest*, :from-:to
          new Rule(":" + NAME + "(?:[*+]|\\(\\.[*+]\\))", name -> rest(name.group(1))),
          new Rule("(?s)(:[\\p{L}_].*)", text -> write(colons(text.group(1)))),
          new Rule(
              "(.+)\\(\\.:" + NAME + "\\)",
              text -> write(text.group(1) + ".{" + text.group(2) + "}")),
          // Ant, Spring, servlets, Gin: *, **, *path, *.json, images*
          new Rule("\\*+|\\.[*+]|\\(\\.[*+]\\)", all -> ONE_OR_ALL),
          new Rule("\\*+" + NAME, name -> rest(name.group(1))),
          new Rule("\\*+(.+)", text -> write("{name}" + text.group(1))),
          new Rule("([^*]+)\\*+", text -> write(text.group(1) + "{name}")),
          new Rule(
              "(?s)\\(\\?P?<" + NAME + ">(.+)\\)", id -> write(variable(id.group(1), id.group(2)))),
          // Flask, Bottle, Play: <id>, <int:id>, <id:int>, $id<[0-9]+>
          new Rule("\\$" + NAME + "<(.+)>", id -> write(variable(id.group(1), id.group(2)))),
          new Rule("((?:[\\w.~-]*<[^<>]+>)+[\\w.~-]*)", text -> angles(text.group(1))),
          // FastRoute, Slim: /a[/{id}], cut at the slash
          new Rule("[^\\[\\]]*\\[|[^\\[\\]]*]+", bracket -> WITHOUT_BRACKETS),
          // Next.js, SvelteKit: [id], [id=integer], [...path], [[...path]]
          new Rule("\\[" + NAME + "=[^\\]]+]", id -> write("{" + id.group(1) + "}")),
          new Rule("\\[{1,2}\\.\\.\\." + NAME + "]{1,2}", name -> rest(name.group(1))),
          new Rule("([^\\[]*)\\[{1,2}" + NAME + "]{1,2}(.*)", ForeignSyntax::between),
          // Django, and whoever takes a regular expression: (?P<id>\d+), (\d+), [0-9]+, \d+
          new Rule("(?s)\\(([^()]*[|\\\\+*\\[][^()]*)\\)", ForeignSyntax::pattern),
          new Rule("(?s)(.*(?:\\\\[dDwWsSbB]|\\[.*]).*)", ForeignSyntax::pattern));

  /** A variable with spaces around its name or regular expression, as in Jakarta REST. */
  private static final Pattern SPACED =
      Pattern.compile("\\{\\s*" + NAME + "\\s*(?::\\s*((?:[^{}\\\\]|\\\\.|\\{[^{}]*})*?)\\s*)?}");

  private static final List<Rule> BRACES =
      List.of(
          // Jakarta REST: {id: [0-9]+}, { id }
          new Rule("(?s)(.*\\s.*)", ForeignSyntax::spaced),
          // Spring, ASP.NET, RFC 6570: {*path}, {**path}, {+path}, {path*}, {...path}
          new Rule("\\{(?:\\*{1,2}|\\+|\\.\\.\\.)" + NAME + "}", name -> rest(name.group(1))),
          new Rule("\\{" + NAME + "[*+]}", name -> rest(name.group(1))),
          // Jakarta REST: {path:.*}, where it matches slashes
          new Rule("\\{" + NAME + ":\\.\\*}", name -> rest(name.group(1))),
          new Rule("(.*)\\{([/.;])" + NAME + "}(.*)", ForeignSyntax::operator),
          new Rule("[^{]*(?:\\{[^{}]*})*\\{[?&][^{}]*}", query -> IS_QUERY),
          new Rule("\\{" + NAME + "(?:," + NAME + ")+}", ForeignSyntax::listed),
          new Rule("[^\\[{}]*\\{[^{}]*}[\\[\\]]+", bracket -> WITHOUT_BRACKETS),
          // Symfony: {id<[0-9]+>}, {!page}; Hono: :id{[0-9]+}
          new Rule("\\{!?" + NAME + "<(.+)>(?:\\?.*)?}", ForeignSyntax::regex),
          new Rule("\\{!" + NAME + "}", id -> write("{" + id.group(1) + "}")),
          new Rule(":" + NAME + "\\{(.+)}", ForeignSyntax::regex),
          // Placeholders: ${id}, #{id}, {{id}}
          new Rule("[$#]\\{" + NAME + "}|\\{\\{\\s*" + NAME + "\\s*}}", ForeignSyntax::placeholder),
          // ASP.NET, Starlette: {id?}, {id=1}, {id:int}, {id:min(1)}, {path:path}
          new Rule("\\{" + NAME + "(?:=.*|\\?)}", ForeignSyntax::optional),
          new Rule(
              "\\{" + NAME + ":([a-z]+)(?:\\([^()]*\\))?(?::[a-z]+(?:\\([^()]*\\))?)*(\\?)?}",
              ForeignSyntax::typed));

  private record Rule(Pattern syntax, Function<MatchResult, String> advice) {
    Rule(String syntax, Function<MatchResult, String> advice) {
      this(Pattern.compile(syntax), advice);
    }

    /** Returns the remedy for a segment of this syntax; empty for any other. */
    Optional<String> of(String segment) {
      return Optional.of(syntax.matcher(segment))
          .filter(matcher -> matcher.matches())
          .map(matcher -> advice.apply(matcher.toMatchResult()))
          .filter(text -> !text.isEmpty());
    }
  }

  private ForeignSyntax() {}

  /**
   * Returns the remedy for a segment in another syntax.
   *
   * @param segment as it stands in the source
   * @return a clause that starts with a verb; empty if the segment is not in another syntax
   */
  static Optional<String> advice(String segment) {
    boolean hasBraces = segment.indexOf('{') >= 0;
    Optional<String> advice =
        (hasBraces ? BRACES : LITERALS)
            .stream().flatMap(rule -> rule.of(segment).stream()).findFirst();
    boolean canBeLiteral = !hasBraces && !IMPOSSIBLE.matcher(segment).find();
    return !canBeLiteral
        ? advice
        : advice.map(text -> text + " (or " + RouteText.encode(segment) + " for the literal text)");
  }

  private static String write(String segment) {
    return "write " + segment;
  }

  private static String rest(String name) {
    return write("{" + name + "...}");
  }

  private static String variable(String name, String regex) {
    return "{" + name + ":" + regex + "}";
  }

  private static String colons(String text) {
    return Pattern.compile(":([\\p{L}_][\\p{L}\\p{N}_]*)(?:" + GROUP + "|<[^<>]*>)?\\??")
        .matcher(text.replaceFirst("\\)$", text.indexOf('(') < 0 ? "" : ")"))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(2) == null
                        ? "{" + found.group(1) + "}"
                        : variable(found.group(1), found.group(2))));
  }

  private static String angles(String text) {
    return write(
        Pattern.compile("<([^<>]+)>")
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(angle(found.group(1)))));
  }

  /** Converts the content of angle brackets: a name, with a type before or after it. */
  private static String angle(String content) {
    int colon = content.indexOf(':');
    if (colon < 0) {
      return "{" + content.replaceFirst("\\.\\.$", "...") + "}"; // Rocket: <path..>
    }
    String first = content.substring(0, colon);
    String second = content.substring(colon + 1);
    boolean isTypeFirst = TYPES.contains(first.replaceFirst("\\(.*", ""));
    String name = isTypeFirst ? second : first;
    String type = isTypeFirst ? first : second;
    if (type.equals("path")) {
      return "{" + name + "...}";
    }
    if (isTypeFirst || TYPES.contains(type)) {
      return "{" + name + "}";
    }
    return variable(name, type.replaceFirst("^re:", ""));
  }

  private static String regex(MatchResult id) {
    return write(variable(id.group(1), id.group(2)));
  }

  private static String between(MatchResult text) {
    return write(text.group(1) + "{" + text.group(2) + "}" + text.group(3));
  }

  private static String pattern(MatchResult regex) {
    return write(variable("name", regex.group(1)));
  }

  private static String operator(MatchResult text) {
    return write(text.group(1) + text.group(2) + "{" + text.group(3) + "}" + text.group(4));
  }

  /** Removes spaces from the variables; returns an empty string if there are none. */
  private static String spaced(MatchResult segment) {
    String without =
        SPACED
            .matcher(segment.group())
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(2) == null || found.group(2).isEmpty()
                            ? "{" + found.group(1) + "}"
                            : variable(found.group(1), found.group(2))));
    if (without.equals(segment.group())) {
      return "";
    }
    return without.matches("\\{" + NAME + ":\\.[*+]}")
        ? ONE_OR_ALL
        : write(without) + ", without spaces";
  }

  private static String listed(MatchResult names) {
    return write(names.group().replace(",", "},{"));
  }

  private static String placeholder(MatchResult name) {
    return write("{" + (name.group(1) == null ? name.group(2) : name.group(1)) + "}");
  }

  /** Returns the remedy for an optional variable. */
  private static String optional(MatchResult text) {
    return write("{" + text.group(1) + "}") + ", and add a route for the path without it";
  }

  private static String typed(MatchResult text) {
    String type = text.group(2);
    boolean isConstraint =
        text.group().indexOf('(') > 0
            && Set.of("min", "max", "range", "length", "minlength", "maxlength", "regex")
                .contains(type);
    if (!isConstraint && !TYPES.contains(type)) {
      return "";
    }
    if (type.equals("path")) {
      return rest(text.group(1));
    }
    return text.group(3) == null
        ? write("{" + text.group(1) + "}") + ", and declare the type with the parameter"
        : optional(text);
  }
}
