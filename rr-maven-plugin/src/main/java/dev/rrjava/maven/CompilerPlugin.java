package dev.rrjava.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Reads the configuration of the plugin that compiles the sources. */
final class CompilerPlugin {
  /** Of Java 9 and later: {@code javac --release} does not know those like 1.8. */
  private static final Pattern RELEASE = Pattern.compile("[1-9][0-9]*");

  private static final String KEY = "org.apache.maven.plugins:maven-compiler-plugin";

  private final Optional<Xpp3Dom> configuration;
  private final Properties properties;

  private CompilerPlugin(Optional<Xpp3Dom> configuration, Properties properties) {
    this.configuration = configuration;
    this.properties = properties;
  }

  static CompilerPlugin of(MavenProject project) {
    return new CompilerPlugin(
        Optional.ofNullable(project.getPlugin(KEY))
            .map(Plugin::getConfiguration)
            .filter(Xpp3Dom.class::isInstance)
            .map(Xpp3Dom.class::cast),
        project.getProperties());
  }

  /**
   * Returns the release of Java for which the sources are compiled; empty if the plugin's default
   * or an interpolated value decides.
   */
  Optional<String> release() {
    return Stream.of("release", "target")
        .flatMap(
            name ->
                Stream.of(
                        value(configuration.map(root -> root.getChild(name))),
                        Optional.ofNullable(properties.getProperty("maven.compiler." + name)))
                    .flatMap(Optional::stream))
        .filter(RELEASE.asMatchPredicate())
        .findFirst();
  }

  private static Optional<String> value(Optional<Xpp3Dom> element) {
    return element.map(Xpp3Dom::getValue).map(String::strip);
  }

  /** Returns the annotation processors, as {@code group:artifact:version}. */
  List<String> processors() {
    List<String> processors = new ArrayList<>();
    for (Xpp3Dom path : children("annotationProcessorPaths")) {
      processors.add(
          text(path, "groupId") + ":" + text(path, "artifactId") + ":" + text(path, "version"));
    }
    return processors;
  }

  /** Returns further options of javac. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    for (Xpp3Dom argument : children("compilerArgs")) {
      Optional.ofNullable(argument.getValue()).map(String::strip).ifPresent(arguments::add);
    }
    return arguments;
  }

  private List<Xpp3Dom> children(String name) {
    return configuration
        .map(root -> root.getChild(name))
        .map(child -> List.of(child.getChildren()))
        .orElse(List.of());
  }

  private static String text(Xpp3Dom path, String name) {
    Xpp3Dom child = path.getChild(name);
    return child == null || child.getValue() == null ? "" : child.getValue().strip();
  }
}
