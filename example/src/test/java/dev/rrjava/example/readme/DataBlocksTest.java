package dev.rrjava.example.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.config.ConfigurationReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Handler;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads the blocks of YAML, XML and properties of all pages. */
class DataBlocksTest {
  private static final String OWN_GROUP = "dev.rrjava";
  private static final String OWN_VERSION = "${rrjava.version}";

  /** What a configuration needs at least; a page shows some of its sections. */
  private static final Map<String, String> NEEDED =
      Map.of(
          "version", "version: \"3\"\n",
          "server", "server: { command: java }\n",
          "http", "http: { address: 127.0.0.1:8080 }\n");

  /**
   * A block, and where it is.
   *
   * @param page the page
   * @param block the block
   */
  record Place(Path page, ReadmeText.Block block) {
    @Override
    public String toString() {
      return ReadmeText.ROOT.relativize(page) + ", line " + block.line();
    }
  }

  private static List<Place> blocks(String language) throws IOException {
    List<Place> places = new ArrayList<>();
    for (Path page : ReadmeText.pages()) {
      for (ReadmeText.Block block : ReadmeText.read(page).blocks()) {
        if (block.language().equals(language)) {
          places.add(new Place(page, block));
        }
      }
    }
    assertThat(places).isNotEmpty();
    return places;
  }

  static List<Place> yaml() throws IOException {
    return blocks("yaml");
  }

  static List<Place> xml() throws IOException {
    return blocks("xml");
  }

  static List<Place> properties() throws IOException {
    return blocks("properties");
  }

  @ParameterizedTest
  @MethodSource("yaml")
  void everyKeyOfConfigurationIsKnown(Place place, @TempDir Path folder) throws IOException {
    assertThat(notices(place.block().text(), folder)).noneMatch(it -> it.contains(" is not known"));
  }

  @Test
  void unknownKeyIsNamed(@TempDir Path folder) throws IOException {
    assertThat(notices("http:\n  pool:\n    num_worker: 2\n", folder))
        .contains("http.pool.num_worker is not known; did you mean http.pool.num_workers?");
  }

  private static List<String> notices(String yaml, Path folder) throws IOException {
    StringBuilder whole = new StringBuilder();
    NEEDED.forEach(
        (section, text) -> whole.append(("\n" + yaml).contains("\n" + section + ":") ? "" : text));
    Files.writeString(folder.resolve(".rr.yaml"), whole + yaml);
    Files.createDirectories(folder.resolve("public")); // http.static.dir of a page
    List<String> overrides = new ArrayList<>();
    if (!yaml.contains("  address:")) {
      overrides.add("http.address=127.0.0.1:8080");
    }
    if (!yaml.contains("  command:")) {
      overrides.add("server.command=java");
    }
    return ConfigurationReader.read(folder, Path.of(".rr.yaml"), overrides, Map.of())
        .file()
        .notices();
  }

  @ParameterizedTest
  @MethodSource("xml")
  void xmlIsWellFormedAndNamesWhatExists(Place place) throws Exception {
    Document document = parse(place.block().text());
    for (Element dependency : elements(document, "dependency")) {
      checkArtifact(dependency);
    }
    for (Element plugin : elements(document, "plugin")) {
      checkArtifact(plugin);
    }
    if (place.page().endsWith("maven.md")) {
      for (Element configuration : elements(document, "configuration")) {
        assertThat(children(configuration))
            .isNotEmpty()
            .allSatisfy(child -> assertThat(parameters()).contains(child.getTagName()));
      }
    }
  }

  private static Document parse(String xml) throws Exception {
    String elements = xml.replaceFirst("<\\?xml[^>]*\\?>", "");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(("<block>" + elements + "</block>").getBytes(UTF_8)));
  }

  /** Checks that the artifact is one of this project, or one with which it is built. */
  private static void checkArtifact(Element element) throws IOException {
    String artifact = child(element, "artifactId");
    String version = child(element, "version");
    if (child(element, "groupId").equals(OWN_GROUP)) {
      assertThat(ReadmeText.ROOT.resolve(artifact).resolve("pom.xml")).exists();
      assertThat(version).isEqualTo(OWN_VERSION);
      return;
    }
    String pom = Files.readString(ReadmeText.ROOT.resolve("pom.xml"));
    assertThat(pom + Files.readString(Path.of("pom.xml")))
        .contains("<artifactId>" + artifact + "</artifactId>");
    assertThat(version.isEmpty() || pom.contains(".version>" + version + "</"))
        .as(artifact + " is tested in version " + version)
        .isTrue();
  }

  /** Returns the names of all parameters of the goals, which are fields with an annotation. */
  private static List<String> parameters() {
    Pattern parameter =
        Pattern.compile("@Parameter\\([^;]*?private [^;=]*?\\b(\\w+)(?: =[^;]*)?;", Pattern.DOTALL);
    List<String> names = new ArrayList<>();
    CommandBlocksTest.goalSources()
        .forEach(
            source -> {
              Matcher matcher = parameter.matcher(source);
              while (matcher.find()) {
                names.add(matcher.group(1));
              }
            });
    assertThat(names).contains("mainClass", "requests");
    return names;
  }

  @ParameterizedTest
  @MethodSource("properties")
  void propertiesCanBeLoadedAndNameClassesThatExist(Place place) throws Exception {
    Properties properties = new Properties();
    properties.load(new StringReader(place.block().text()));
    assertThat(Handler.class).isAssignableFrom(Class.forName(properties.getProperty("handlers")));
    String format = properties.getProperty("java.util.logging.SimpleFormatter.format");
    assertThat(String.format(format, null, "source", "logger", "INFO", "ready", ""))
        .contains("INFO", "ready");
  }

  private static List<Element> elements(Document document, String name) {
    return elements(document.getElementsByTagName(name)).toList();
  }

  private static List<Element> children(Element element) {
    return elements(element.getChildNodes()).toList();
  }

  private static Stream<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements.stream();
  }

  /** Returns the text of a child, or an empty string if there is no such child. */
  private static String child(Element element, String name) {
    return children(element).stream()
        .filter(child -> child.getTagName().equals(name))
        .map(Element::getTextContent)
        .findFirst()
        .orElse("");
  }
}
