package dev.rrjava.maven;

import dev.rrjava.tools.application.ApplicationException;
import dev.rrjava.tools.application.ApplicationFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Creates a folder with all that the application needs: {@code ARTIFACT.jar}, which is started with
 * {@code java -jar}, {@code lib/} with its dependencies, and the configuration of the server. The
 * folder can be copied to another machine.
 */
@Mojo(
    name = "package",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public class PackageMojo extends AbstractMojo {
  private static final Set<String> SCOPES = Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_RUNTIME);

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project = new MavenProject();

  /**
   * The class with the {@code main} method. Default: the only class of the project that has one.
   */
  @Parameter(property = "rr.mainClass")
  private @Nullable String mainClass;

  /** The folder to create. */
  @Parameter(defaultValue = "${project.build.directory}/app", property = "rr.folder")
  private String folder = "target/app";

  /** Creates the goal; Maven does. */
  public PackageMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isOnlyParent()) {
      return;
    }
    Path jar = createFolder();
    getLog()
        .info(
            "The application is in "
                + folder
                + "; RoadRunner starts "
                + jar
                + " if rr serve runs there");
  }

  /** Returns whether the project has modules, and no classes of its own. */
  final boolean isOnlyParent() {
    return "pom".equals(project.getPackaging());
  }

  /** Returns the project that is built. */
  final MavenProject project() {
    return project;
  }

  /** Creates the folder and returns the jar in it. */
  final Path createFolder() throws MojoFailureException {
    return createFolder(ApplicationFolder::fill);
  }

  /** Creates the folder even if the sources don't compile: the development server has classes. */
  final void createFolderForDevelopment() throws MojoFailureException {
    createFolder(ApplicationFolder::fillForDevelopment);
  }

  /** Fills a folder, as {@link ApplicationFolder#fill} does. */
  @FunctionalInterface
  private interface Filling {
    Path fill(
        ApplicationFolder folder,
        String name,
        String version,
        Path classes,
        Optional<String> mainClass,
        Map<String, Path> libraries)
        throws ApplicationException;
  }

  private Path createFolder(Filling filling) throws MojoFailureException {
    ApplicationFolder app = new ApplicationFolder(Path.of(folder));
    try {
      Path jar =
          filling.fill(
              app,
              project.getArtifactId(),
              project.getVersion(),
              Path.of(project.getBuild().getOutputDirectory()),
              Optional.ofNullable(mainClass),
              libraries());
      app.copyConfiguration(project.getBasedir().toPath());
      if (app.hasDroppedCache()) {
        getLog()
            .warn("The application has changed, so the cache of rr:aot was removed: run it again");
      }
      return jar;
    } catch (ApplicationException e) {
      throw new MojoFailureException(
          e.getMessage() + " (<mainClass> and <folder> in the configuration of rr-maven-plugin)",
          e);
    }
  }

  private Map<String, Path> libraries() throws MojoFailureException {
    Map<String, Path> libraries = new LinkedHashMap<>();
    for (Artifact artifact : project.getArtifacts()) {
      if (SCOPES.contains(artifact.getScope())
          && "jar".equals(artifact.getArtifactHandler().getExtension())) {
        libraries.put(name(artifact), file(artifact));
      }
    }
    return libraries;
  }

  private static String name(Artifact artifact) {
    String classifier = artifact.hasClassifier() ? "-" + artifact.getClassifier() : "";
    return artifact.getArtifactId() + "-" + artifact.getVersion() + classifier + ".jar";
  }

  private static Path file(Artifact artifact) throws MojoFailureException {
    Path file = artifact.getFile().toPath();
    if (!Files.isRegularFile(file)) {
      throw new MojoFailureException(
          artifact + " is not packaged yet: build it together with this project, up to package");
    }
    return file;
  }
}
