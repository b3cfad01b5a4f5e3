package dev.rrjava.tools.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What the pom of a project says that is there already.
 *
 * @param artifactId the name of the project
 * @param groupId its group, which may be that of its parent
 * @param packaging such as {@code jar}
 * @param hasPlugin whether it names our Maven plugin
 */
record ExistingPom(
    String artifactId, Optional<String> groupId, String packaging, boolean hasPlugin) {

  /** Reads a file; returns empty if it does not exist. */
  static Optional<ExistingPom> read(Path file) throws ProjectException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      throw new ProjectException(file + ": expected a file but was a folder");
    }
    try {
      Element project = parser().parse(file.toFile()).getDocumentElement();
      String artifactId =
          child(project, "artifactId")
              .map(ExistingPom::text)
              .orElseThrow(() -> new ProjectException(file + ": expected an artifactId"));
      return Optional.of(
          new ExistingPom(
              artifactId,
              child(project, "groupId")
                  .or(() -> child(project, "parent").flatMap(it -> child(it, "groupId")))
                  .map(ExistingPom::text),
              child(project, "packaging").map(ExistingPom::text).orElse("jar"),
              Files.readString(file, StandardCharsets.ISO_8859_1).contains("rr-maven-plugin")));
    } catch (IOException | SAXException e) {
      throw new ProjectException("can't read " + file + ": " + e.getMessage(), e);
    }
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder parser = factory.newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler()); // throws what the default one would also print
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's XML parser has this feature", e);
    }
  }

  private static Optional<Element> child(Element parent, String name) {
    NodeList children = parent.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(element -> element.getTagName().equals(name))
        .findFirst();
  }

  private static String text(Node node) {
    return node.getTextContent().strip();
  }
}
