package dev.rrjava.devserver.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The code that creates the application's routes: a static method without parameters that returns
 * them, if the sources have one, such as {@code Main.routes()}.
 *
 * @param packageName the package in which the code compiles
 * @param code an expression
 * @param isMissing whether the test must declare the method itself
 */
record RoutesExpression(String packageName, String code, boolean isMissing) {

  static RoutesExpression find(String router, SourceFolders sources) {
    int dot = router.lastIndexOf('.');
    String packageName = dot < 0 ? "" : router.substring(0, dot);
    String simple = router.substring(dot + 1);
    boolean isJoined = router.startsWith("dev.rrjava.routing.");
    if (isJoined || !simple.matches("\\w+")) {
      return new RoutesExpression(isJoined ? "" : packageName, "routes()", true);
    }
    Optional<String> factory = factory(packageName, simple, sources);
    if (factory.isPresent()) {
      return new RoutesExpression(packageName, factory.get(), false);
    }
    Optional<Path> own = sources.find(router, "");
    boolean canBeCreated =
        own.map(
                file ->
                    !String.join("\n", sources.lines(file))
                        .matches("(?s).*\\b" + simple + "\\s*\\([^)].*"))
            .orElse(false);
    return canBeCreated
        ? new RoutesExpression(packageName, "new " + simple + "()", false)
        : new RoutesExpression(packageName, "routes()", true);
  }

  private static Optional<String> factory(String packageName, String type, SourceFolders sources) {
    Pattern declaration =
        Pattern.compile(
            "static\\s+(?:final\\s+)?" + Pattern.quote(type) + "\\s+(\\w+)\\s*\\(\\s*\\)");
    for (Path folder : sources.folders()) {
      for (Path file : files(folder.resolve(packageName.replace('.', '/')))) {
        Matcher matcher = declaration.matcher(String.join("\n", sources.lines(file)));
        if (matcher.find()) {
          String name = file.getFileName().toString().replaceFirst("\\.java$", "");
          return Optional.of(name + "." + matcher.group(1) + "()");
        }
      }
    }
    return Optional.empty();
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      System.getLogger(RoutesExpression.class.getName())
          .log(System.Logger.Level.DEBUG, "can't list " + folder, e);
      return List.of();
    }
  }
}
