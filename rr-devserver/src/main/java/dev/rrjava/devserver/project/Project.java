package dev.rrjava.devserver.project;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the parts of an application are, so that the development server can compile it.
 *
 * @param sources the folders with Java sources
 * @param resources the folders whose files are copied beside the classes
 * @param classPath what the sources are compiled against; without {@code output}
 * @param processorPath the annotation processors with what they need; those that are registered as
 *     services run
 * @param output the folder for classes of the build tool. The development server starts with its
 *     content and never changes it: what the server compiles is in {@code rr-dev} beside it
 * @param compilerOptions options of {@code javac}, without paths. If they don't contain a release,
 *     it is that of the classes in {@code output}
 * @param buildFiles files of the build tool, such as {@code pom.xml}; when one changes, the server
 *     says that it has to be started again
 */
public record Project(
    List<Path> sources,
    List<Path> resources,
    List<Path> classPath,
    List<Path> processorPath,
    Path output,
    List<String> compilerOptions,
    List<Path> buildFiles) {

  /** The list of annotation processors with what they need, in Maven's folder, one in each line. */
  public static final String PROCESSOR_PATH = "rr-java/processor-path.txt";

  /**
   * Creates a project; makes all paths absolute.
   *
   * @param sources the folders with Java sources
   * @param resources the folders whose files are copied beside the classes
   * @param classPath what the sources are compiled against
   * @param processorPath the annotation processors with what they need
   * @param output the folder for classes of the build tool
   * @param compilerOptions options of {@code javac}, without paths
   * @param buildFiles files of the build tool
   */
  public Project {
    sources = absolute(sources);
    resources = absolute(resources);
    classPath = absolute(classPath);
    processorPath = absolute(processorPath);
    output = absolute(output);
    compilerOptions = List.copyOf(compilerOptions);
    buildFiles = absolute(buildFiles);
  }

  /**
   * Returns the project in a folder that has Maven's layout: {@code src/main/java}, {@code
   * src/main/resources} and {@code target/classes}. The class path is that of this process. The
   * annotation processors are those with which rr-maven-plugin has built the project, if it has,
   * and otherwise those on the class path.
   *
   * @param directory the folder with the {@code pom.xml}
   * @return the project
   */
  public static Project maven(Path directory) {
    Path target = absolute(directory).resolve("target");
    Path output = target.resolve("classes");
    List<Path> classPath = new ArrayList<>(parsePath(System.getProperty("java.class.path")));
    classPath.removeAll(List.of(output, target.resolve("test-classes")));
    return new Project(
        List.of(directory.resolve("src/main/java")),
        List.of(directory.resolve("src/main/resources")),
        classPath,
        processors(target).orElse(classPath),
        output,
        List.of(),
        List.of(directory.resolve("pom.xml")));
  }

  /** Reads the list that the goal rr:processors has written, unless a file of it is gone. */
  private static Optional<List<Path>> processors(Path target) {
    try {
      List<Path> paths =
          Files.readAllLines(target.resolve(PROCESSOR_PATH)).stream().map(Path::of).toList();
      return paths.stream().allMatch(Files::exists) ? Optional.of(paths) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty(); // another build tool, or not built yet
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the list of annotation processors", e);
    }
  }

  /**
   * Returns the paths of a string.
   *
   * @param path paths with the system's separator between them
   * @return absolute paths
   */
  public static List<Path> parsePath(String path) {
    return Stream.of(path.split(File.pathSeparator))
        .filter(entry -> !entry.isBlank())
        .map(entry -> absolute(Path.of(entry)))
        .toList();
  }

  /**
   * Returns a copy with other folders of sources.
   *
   * @param sources the folders
   * @return the copy
   */
  public Project withSources(List<Path> sources) {
    return new Project(
        sources, resources, classPath, processorPath, output, compilerOptions, buildFiles);
  }

  /**
   * Returns a copy with other folders of resources.
   *
   * @param resources the folders
   * @return the copy
   */
  public Project withResources(List<Path> resources) {
    return new Project(
        sources, resources, classPath, processorPath, output, compilerOptions, buildFiles);
  }

  /**
   * Returns a copy with another class path.
   *
   * @param classPath jars and folders
   * @return the copy
   */
  public Project withClassPath(List<Path> classPath) {
    return new Project(
        sources, resources, classPath, processorPath, output, compilerOptions, buildFiles);
  }

  /**
   * Returns a copy with other annotation processors.
   *
   * @param processorPath jars and folders
   * @return the copy
   */
  public Project withProcessorPath(List<Path> processorPath) {
    return new Project(
        sources, resources, classPath, processorPath, output, compilerOptions, buildFiles);
  }

  /**
   * Returns a copy with another folder for classes.
   *
   * @param output the folder of the build tool
   * @return the copy
   */
  public Project withOutput(Path output) {
    return new Project(
        sources, resources, classPath, processorPath, output, compilerOptions, buildFiles);
  }

  /**
   * Returns a copy with other compiler options.
   *
   * @param compilerOptions options of {@code javac}
   * @return the copy
   */
  public Project withCompilerOptions(List<String> compilerOptions) {
    return new Project(
        sources, resources, classPath, processorPath, output, compilerOptions, buildFiles);
  }

  /**
   * Returns a copy with other files of the build tool.
   *
   * @param buildFiles the files
   * @return the copy
   */
  public Project withBuildFiles(List<Path> buildFiles) {
    return new Project(
        sources, resources, classPath, processorPath, output, compilerOptions, buildFiles);
  }

  /**
   * Returns the folder of the project, to which the paths in messages are relative.
   *
   * @return the nearest folder that has the sources and the output
   */
  public Path directory() {
    Path directory = output;
    for (Path folder : sources) {
      while (directory.getParent() != null && !folder.startsWith(directory)) {
        directory = directory.getParent();
      }
    }
    return directory;
  }

  private static List<Path> absolute(List<Path> paths) {
    return paths.stream().map(Project::absolute).toList();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
