package dev.rrjava.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/**
 * Serves the application with the development server, compiles sources when they change, and
 * replaces the workers by others with the new classes. Sources that don't compile at the start are
 * shown in the browser, as later ones are.
 */
@Mojo(name = "dev", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
@Execute(phase = LifecyclePhase.COMPILE, lifecycle = "rr-dev")
public class DevMojo extends PackageMojo {
  private final RepositorySystem repositories;

  @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
  private @Nullable RepositorySystemSession session;

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
  private List<Artifact> artifacts = List.of();

  /** The configuration of the server. */
  @Parameter(property = "rr.config", defaultValue = ".rr.yaml")
  private String config = ".rr.yaml";

  /** The port at which a debugger can attach to the worker, which is then the only one. */
  @Parameter(property = "rr.debug")
  private @Nullable String debug;

  /** The address at which the server listens, such as 127.0.0.1:9090; replaces http.address. */
  @Parameter(property = "rr.address")
  private @Nullable String address;

  /** What the developer has started, for messages; set by {@code rr-java dev}. */
  @Parameter(property = "rr.tool", defaultValue = "maven-dev")
  private String tool = "maven-dev";

  /**
   * Creates the goal; Maven does.
   *
   * @param repositories finds the annotation processors
   */
  @Inject
  public DevMojo(RepositorySystem repositories) {
    this.repositories = repositories;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isOnlyParent()) {
      return;
    }
    createFolderForDevelopment();
    ServerProcess.run(
        ServerProcess.development(tool, artifacts, options(), project().getBasedir().toPath()));
  }

  private List<String> options() throws MojoExecutionException {
    String output = project().getBuild().getOutputDirectory();
    List<String> options = new ArrayList<>();
    options.addAll(List.of("-c", config, "--watch"));
    if (address != null) {
      options.addAll(List.of("-o", "http.address=" + address));
    }
    add(options, "--build-files", poms());
    add(
        options,
        "--sources",
        project().getCompileSourceRoots().stream().filter(this::isEdited).toList());
    add(
        options,
        "--resources",
        project().getResources().stream().map(Resource::getDirectory).toList());
    add(options, "--output", List.of(output));
    add(options, "--classpath", classPath(output));
    add(options, "--processor-path", processorPath());
    String encoding = project().getProperties().getProperty("project.build.sourceEncoding");
    if (encoding != null) {
      options.addAll(List.of("--javac=-encoding", "--javac=" + encoding));
    }
    CompilerPlugin compiler = CompilerPlugin.of(project());
    compiler
        .release()
        .ifPresent(release -> options.addAll(List.of("--javac=--release", "--javac=" + release)));
    for (String argument : compiler.arguments()) {
      options.add("--javac=" + argument);
    }
    if (debug != null) {
      options.add(debug.isBlank() || debug.equals("true") ? "--debug" : "--debug=" + debug);
    }
    return options;
  }

  /** Returns the pom of the project, and those of its parents that are not from a repository. */
  private List<String> poms() {
    return Stream.iterate(project(), Objects::nonNull, MavenProject::getParent)
        .map(MavenProject::getFile)
        .filter(Objects::nonNull)
        .map(File::getPath)
        .toList();
  }

  /** Tells whether a folder has sources that people write; the processors create the others. */
  private boolean isEdited(String folder) {
    return !folder.startsWith(project().getBuild().getDirectory() + File.separator);
  }

  private static void add(List<String> options, String name, Collection<String> paths) {
    if (!paths.isEmpty()) {
      options.add(name);
      options.add(String.join(File.pathSeparator, paths));
    }
  }

  private List<String> classPath(String output) throws MojoExecutionException {
    try {
      List<String> classPath = new ArrayList<>(project().getCompileClasspathElements());
      classPath.remove(output);
      return classPath;
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("the dependencies are not resolved", e);
    }
  }

  private List<String> processorPath() throws MojoExecutionException {
    return ProcessorPath.of(repositories, session, project())
        .resolve(CompilerPlugin.of(project()).processors());
  }
}
