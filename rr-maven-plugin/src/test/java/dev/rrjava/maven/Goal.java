package dev.rrjava.maven;

import java.io.File;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A goal of the plugin, whose parameters are set as the plugin's descriptor says: from the user's
 * properties, else from default values.
 */
final class Goal {
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

  private final AbstractMojo mojo;
  private final List<String> log = new ArrayList<>();

  private Goal(AbstractMojo mojo) {
    this.mojo = mojo;
    mojo.setLog(
        new SystemStreamLog() {
          @Override
          public void info(CharSequence line) {
            log.add(line.toString());
          }
        });
  }

  /**
   * Creates a goal.
   *
   * @param name its name
   * @param properties those of the user, such as {@code rr.folder}, and of the project, such as
   *     {@code project.packaging}
   */
  static Goal of(String name, Map<String, String> properties) throws Exception {
    Element description =
        elements(descriptor().getDocumentElement(), "mojo").stream()
            .filter(each -> text(each, "goal").equals(name))
            .findFirst()
            .orElseThrow();
    AbstractMojo mojo =
        Class.forName(text(description, "implementation"))
            .asSubclass(AbstractMojo.class)
            .getDeclaredConstructor()
            .newInstance();
    for (Element parameter : elements(elements(description, "configuration").get(0), "*")) {
      String value = value(parameter, properties);
      if (value != null) {
        Field field = mojo.getClass().getDeclaredField(parameter.getTagName());
        field.setAccessible(true);
        field.set(mojo, converted(parameter.getAttribute("implementation"), value));
      }
    }
    return new Goal(mojo);
  }

  private static Document descriptor() throws Exception {
    try (InputStream file = Goal.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(Objects.requireNonNull(file, "the plugin's descriptor"));
    }
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(found::item)
        .map(Element.class::cast)
        .toList();
  }

  private static String text(Element parent, String name) {
    return elements(parent, name).get(0).getTextContent();
  }

  private static @Nullable String value(Element parameter, Map<String, String> properties) {
    Matcher property = PROPERTY.matcher(parameter.getTextContent());
    String given = property.matches() ? properties.get(property.group(1)) : null;
    if (given != null || !parameter.hasAttribute("default-value")) {
      return given;
    }
    return PROPERTY
        .matcher(parameter.getAttribute("default-value"))
        .replaceAll(
            each -> Matcher.quoteReplacement(properties.getOrDefault(each.group(1), each.group())));
  }

  private static Object converted(String type, String value) {
    return switch (type) {
      case "int" -> Integer.parseInt(value);
      case "boolean" -> Boolean.parseBoolean(value);
      case "java.io.File" -> new File(value);
      case "java.util.List" -> List.of(value.split(",", -1));
      default -> value;
    };
  }

  /** Runs it, and returns what it logged for the user. */
  List<String> run() throws MojoExecutionException, MojoFailureException {
    mojo.execute();
    return List.copyOf(log);
  }
}
