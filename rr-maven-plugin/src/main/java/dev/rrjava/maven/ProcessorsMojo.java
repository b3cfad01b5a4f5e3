package dev.rrjava.maven;

import dev.rrjava.devserver.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/**
 * Lists the annotation processors for a development server in an IDE, which does not know them from
 * its class path, and makes Maven compile all sources if the annotation processors have changed
 * since the last build: the compiler plugin itself would keep the classes, without what a new
 * processor generates.
 */
@Mojo(name = "processors", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public class ProcessorsMojo extends AbstractMojo {
  private final RepositorySystem repositories;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project = new MavenProject();

  @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
  private @Nullable RepositorySystemSession session;

  /**
   * Creates the goal; Maven does.
   *
   * @param repositories finds the annotation processors
   */
  @Inject
  public ProcessorsMojo(RepositorySystem repositories) {
    this.repositories = repositories;
  }

  @Override
  public void execute() throws MojoExecutionException {
    Path target = Path.of(project.getBuild().getDirectory());
    Path record = target.resolve("rr-java/processors.txt");
    Path classes = Path.of(project.getBuild().getOutputDirectory());
    List<String> names = CompilerPlugin.of(project).processors();
    String processors = String.join("\n", names) + "\n";
    List<String> files = ProcessorPath.of(repositories, session, project).resolve(names);
    try {
      boolean isSame = Files.exists(record) && Files.readString(record).equals(processors);
      if (!isSame && Files.isDirectory(classes)) {
        getLog().info("The annotation processors have changed: all sources will be compiled.");
        deleteClasses(classes);
      }
      Files.createDirectories(record.getParent());
      Files.writeString(record, processors);
      Files.write(target.resolve(Project.PROCESSOR_PATH), files);
    } catch (IOException e) {
      throw new MojoExecutionException(
          "can't delete the classes in " + classes + ", or write to " + target, e);
    }
  }

  private static void deleteClasses(Path folder) throws IOException {
    List<Path> classes;
    try (Stream<Path> files = Files.walk(folder)) {
      classes =
          files
              .filter(file -> file.toString().endsWith(".class"))
              .sorted(Comparator.reverseOrder())
              .toList();
    }
    for (Path file : classes) {
      Files.delete(file);
    }
  }
}
