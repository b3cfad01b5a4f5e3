package dev.rrjava.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Sets up the build of an application: the annotation processors for what it depends on, plugins
 * that are recent enough for them, and the goals that belong to the lifecycle.
 */
final class ApplicationBuild {
  private static final String MAVEN_PLUGINS = "org.apache.maven.plugins";
  private static final String COMPILER = "maven-compiler-plugin";
  private static final String SUREFIRE = "maven-surefire-plugin";
  private static final String PATHS = "annotationProcessorPaths";

  /** The first versions that have processor paths and {@code release}, and that run JUnit 5. */
  private static final String LEAST_COMPILER = "3.6.0";

  private static final String LEAST_SUREFIRE = "2.22.0";

  private final TestedVersions versions;

  ApplicationBuild(TestedVersions versions) {
    this.versions = versions;
  }

  /** Changes the build of a project. */
  void setUp(Model project, Plugin plugin) {
    Build build = project.getBuild();
    Plugin compiler = recent(build, COMPILER, LEAST_COMPILER);
    addProcessors(project, compiler);
    Plugin bound = plugin.clone();
    bind(bound, "processors", "generate-sources");
    bind(bound, "package", "package");
    replace(build, List.of(compiler, recent(build, SUREFIRE, LEAST_SUREFIRE), bound));
  }

  /** Returns a copy of a plugin of the build, in a version that is recent enough. */
  private Plugin recent(Build build, String artifactId, String leastVersion) {
    Plugin existing = build.getPluginsAsMap().get(MAVEN_PLUGINS + ":" + artifactId);
    Plugin plugin = existing == null ? new Plugin() : existing.clone();
    plugin.setGroupId(MAVEN_PLUGINS);
    plugin.setArtifactId(artifactId);
    String version = plugin.getVersion();
    if (version == null
        || new ComparableVersion(version).compareTo(new ComparableVersion(leastVersion)) < 0) {
      plugin.setVersion(versions.of(artifactId));
    }
    return plugin;
  }

  private static void replace(Build build, List<Plugin> edited) {
    Map<String, Plugin> plugins = new LinkedHashMap<>();
    build.getPlugins().forEach(plugin -> plugins.put(plugin.getKey(), plugin));
    edited.forEach(plugin -> plugins.put(plugin.getKey(), plugin));
    // Maven 4 ignores a list that equals the one before, and plugins with the same name are equal.
    build.setPlugins(new ArrayList<>());
    build.setPlugins(new ArrayList<>(plugins.values()));
    build.flushPluginMap();
  }

  /** Adds the processors to the configuration that compiles the sources, and not twice. */
  private void addProcessors(Model project, Plugin compiler) {
    compiler.setConfiguration(withProcessors(project, compiler.getConfiguration()));
    List<PluginExecution> executions = new ArrayList<>();
    for (PluginExecution execution : compiler.getExecutions()) {
      if (execution.getGoals().contains("compile")) {
        execution.setConfiguration(withProcessors(project, execution.getConfiguration()));
      }
      executions.add(execution);
    }
    compiler.setExecutions(executions);
  }

  private Xpp3Dom withProcessors(Model project, Object configuration) {
    Xpp3Dom root = configuration instanceof Xpp3Dom dom ? dom : new Xpp3Dom("configuration");
    Xpp3Dom paths = root.getChild(PATHS);
    if (paths == null) {
      paths = new Xpp3Dom(PATHS);
      root.addChild(paths);
    }
    for (Processor processor : processors(project)) {
      if (!contains(paths, processor.artifactId())) {
        paths.addChild(path(processor));
      }
    }
    return root;
  }

  private static boolean contains(Xpp3Dom paths, String artifactId) {
    for (Xpp3Dom path : paths.getChildren()) {
      Xpp3Dom name = path.getChild("artifactId");
      if (name != null && artifactId.equals(name.getValue())) {
        return true;
      }
    }
    return false;
  }

  private Xpp3Dom path(Processor processor) {
    Xpp3Dom path = new Xpp3Dom("path");
    addText(path, "groupId", processor.groupId());
    addText(path, "artifactId", processor.artifactId());
    addText(
        path, "version", processor.version().orElseGet(() -> versions.of(processor.artifactId())));
    return path;
  }

  private static void addText(Xpp3Dom parent, String name, String text) {
    Xpp3Dom child = new Xpp3Dom(name);
    child.setValue(text);
    parent.addChild(child);
  }

  /** A processor; its version is that of the library for which it generates code, if given. */
  private record Processor(String groupId, String artifactId, Optional<String> version) {}

  private static List<Processor> processors(Model project) {
    List<Processor> processors = new ArrayList<>();
    processors.add(new Processor(BuildExtension.GROUP, "rr-processor", Optional.empty()));
    addAvaje(project, "rr-jsonb", "avaje-jsonb", processors);
    addAvaje(project, "rr-validator", "avaje-validator", processors);
    return processors;
  }

  private static void addAvaje(
      Model project, String module, String library, List<Processor> processors) {
    Optional<Dependency> used = dependency(project, "io.avaje", library);
    if (used.isPresent() || dependency(project, BuildExtension.GROUP, module).isPresent()) {
      processors.add(
          new Processor("io.avaje", library + "-generator", used.map(Dependency::getVersion)));
    }
  }

  private static Optional<Dependency> dependency(Model project, String group, String artifact) {
    return project.getDependencies().stream()
        .filter(it -> it.getGroupId().equals(group) && it.getArtifactId().equals(artifact))
        .findFirst();
  }

  private static void bind(Plugin plugin, String goal, String phase) {
    boolean isBound = plugin.getExecutions().stream().anyMatch(it -> it.getGoals().contains(goal));
    if (!isBound) {
      PluginExecution execution = new PluginExecution();
      execution.setId("rr-" + goal);
      execution.setPhase(phase);
      execution.addGoal(goal);
      execution.setConfiguration(plugin.getConfiguration());
      List<PluginExecution> executions = new ArrayList<>(plugin.getExecutions());
      executions.add(execution);
      plugin.setExecutions(executions);
    }
  }
}
