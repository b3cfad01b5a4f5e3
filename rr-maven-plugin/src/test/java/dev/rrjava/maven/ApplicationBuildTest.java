package dev.rrjava.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplicationBuildTest {
  private final TestedVersions versions = TestedVersions.read();
  private final Model project = new Model();
  private final Plugin ours = plugin("dev.rrjava", "rr-maven-plugin", "1");

  @BeforeEach
  void createBuild() {
    project.setBuild(new Build());
    project.getBuild().addPlugin(ours);
  }

  @Test
  void processorsFollowDependencies() {
    setUp();
    assertThat(processors(compiler())).containsExactly("rr-processor");
    depend("dev.rrjava", "rr-jsonb", "1");
    depend("io.avaje", "avaje-validator", "2.99");
    setUp();
    assertThat(processors(compiler()))
        .containsExactly("rr-processor", "avaje-jsonb-generator", "avaje-validator-generator");
    assertThat(path(compiler(), 1).getChild("version").getValue())
        .isEqualTo(versions.of("avaje-jsonb-generator"));
    assertThat(path(compiler(), 2).getChild("version").getValue()).isEqualTo("2.99");
  }

  @Test
  void oldPluginsAreReplacedAndOthersKept() {
    project
        .getBuild()
        .addPlugin(plugin("org.apache.maven.plugins", "maven-compiler-plugin", "3.1"));
    project
        .getBuild()
        .addPlugin(plugin("org.apache.maven.plugins", "maven-surefire-plugin", "3.0.0-M5"));
    setUp();
    assertThat(compiler().getVersion()).isEqualTo(versions.of("maven-compiler-plugin"));
    assertThat(plugin("maven-surefire-plugin").getVersion()).isEqualTo("3.0.0-M5");
  }

  @Test
  void configurationOfTheProjectIsKept() throws Exception {
    Plugin compiler = plugin("org.apache.maven.plugins", "maven-compiler-plugin", "3.14.0");
    compiler.setConfiguration(
        dom(
            """
            <configuration>
              <release>17</release>
              <annotationProcessorPaths>
                <path><groupId>dev.rrjava</groupId><artifactId>rr-processor</artifactId><version>9</version></path>
                <path><groupId>org.other</groupId><artifactId>other</artifactId><version>1</version></path>
              </annotationProcessorPaths>
            </configuration>"""));
    PluginExecution compile = new PluginExecution();
    compile.setId("default-compile");
    compile.addGoal("compile");
    PluginExecution tests = new PluginExecution();
    tests.setId("default-testCompile");
    tests.addGoal("testCompile");
    compiler.setExecutions(List.of(compile, tests));
    project.getBuild().addPlugin(compiler);
    setUp();
    assertThat(((Xpp3Dom) compiler().getConfiguration()).getChild("release").getValue())
        .isEqualTo("17");
    assertThat(processors(compiler())).containsExactly("rr-processor", "other");
    assertThat(path(compiler(), 0).getChild("version").getValue()).isEqualTo("9");
    assertThat(compiler().getExecutions())
        .filteredOn(execution -> execution.getId().equals("default-testCompile"))
        .singleElement()
        .extracting(PluginExecution::getConfiguration)
        .as("of tests")
        .isNull();
  }

  @Test
  void goalsAreBoundOnce() {
    PluginExecution own = new PluginExecution();
    own.setId("own");
    own.setPhase("verify");
    own.addGoal("package");
    ours.addExecution(own);
    setUp();
    setUp();
    assertThat(plugin("dev.rrjava:rr-maven-plugin", 0).getExecutions())
        .extracting(PluginExecution::getId, PluginExecution::getPhase)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("own", "verify"),
            org.assertj.core.groups.Tuple.tuple("rr-processors", "generate-sources"));
  }

  private void setUp() {
    new ApplicationBuild(versions).setUp(project, plugin("dev.rrjava:rr-maven-plugin", 0));
  }

  private void depend(String group, String artifact, String version) {
    Dependency dependency = new Dependency();
    dependency.setGroupId(group);
    dependency.setArtifactId(artifact);
    dependency.setVersion(version);
    project.addDependency(dependency);
  }

  private Plugin compiler() {
    return plugin("maven-compiler-plugin");
  }

  private Plugin plugin(String artifact) {
    return plugin("org.apache.maven.plugins:" + artifact, 0);
  }

  private Plugin plugin(String key, int index) {
    return project.getBuild().getPlugins().stream()
        .filter(plugin -> plugin.getKey().equals(key))
        .skip(index)
        .findFirst()
        .orElseThrow();
  }

  private static Plugin plugin(String group, String artifact, String version) {
    Plugin plugin = new Plugin();
    plugin.setGroupId(group);
    plugin.setArtifactId(artifact);
    plugin.setVersion(version);
    return plugin;
  }

  private static List<String> processors(Plugin compiler) {
    return Arrays.stream(paths(compiler))
        .map(path -> path.getChild("artifactId").getValue())
        .toList();
  }

  private static Xpp3Dom path(Plugin compiler, int index) {
    return paths(compiler)[index];
  }

  private static Xpp3Dom[] paths(Plugin compiler) {
    return ((Xpp3Dom) compiler.getConfiguration())
        .getChild("annotationProcessorPaths")
        .getChildren();
  }

  private static Xpp3Dom dom(String xml) throws Exception {
    return Xpp3DomBuilder.build(new StringReader(xml));
  }
}
