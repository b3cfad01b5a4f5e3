package dev.rrjava.tools.project;

import dev.rrjava.tools.files.FileErrors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A project to create: a service that compiles, is served and has tests. Files that are there
 * already are never written to.
 *
 * @param folder its folder; created if it does not exist
 * @param name Maven's artifactId; if empty, that of the pom that is there, or the folder's name
 * @param group Maven's groupId; if empty, that of the pom that is there, or {@code com.example}
 * @param packageName the package of the classes; if empty, it is made of the group
 * @param json the library for JSON
 * @param hasJobs whether it has a job, and a route that pushes it
 * @param isAdded whether the folder may have other files
 * @param syntax how messages name options
 */
public record NewProject(
    Path folder,
    Optional<String> name,
    Optional<String> group,
    Optional<String> packageName,
    JsonLibrary json,
    boolean hasJobs,
    boolean isAdded,
    OptionSyntax syntax) {
  private static final String POM = "pom.xml";

  /** Names of files that a folder may have before a project is created in it, in lower case. */
  private static final List<String> HARMLESS =
      List.of(".", "readme", "license", "licence", "copying", "changelog", "mvnw");

  /**
   * Creates the files.
   *
   * @return what was created
   * @throws ProjectException if the folder can't be used
   * @throws IllegalArgumentException if one of the names is wrong
   */
  public CreatedProject create() throws ProjectException {
    requireUsable();
    Optional<ExistingPom> pom = ExistingPom.read(folder.resolve(POM));
    ProjectNames names = names(pom);
    Map<String, String> files = new Templates(names, json, hasJobs).files();
    boolean hasMain = hasOtherMain(files);
    List<String> created = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      (write(file.getKey(), file.getValue()) ? created : kept).add(file.getKey());
    }
    Optional<String> additions = Optional.empty();
    if (pom.isPresent() && !pom.get().hasPlugin()) {
      Optional<String> main = Optional.of(names.packageName() + ".Main").filter(it -> hasMain);
      additions = Optional.of(PomAdditions.from(files.getOrDefault(POM, ""), main));
    }
    return new CreatedProject(folder, List.copyOf(created), List.copyOf(kept), additions);
  }

  private void requireUsable() throws ProjectException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
      throw notFolder(folder);
    }
    if (!Files.exists(folder) || Files.exists(folder.resolve(POM))) {
      return;
    }
    List<String> names = namesInFolder();
    if (names.stream().anyMatch(it -> it.matches("(build|settings)\\.gradle(\\.kts)?"))) {
      throw new ProjectException(
          folder + " has a build of Gradle, and init creates one of Maven; choose another folder");
    }
    List<String> others = names.stream().filter(it -> !isHarmless(it)).sorted().toList();
    if (!others.isEmpty() && !isAdded) {
      throw new ProjectException(
          folder
              + ": expected an empty folder or a project with a pom.xml but there "
              + (others.size() == 1 ? "is " : "are ")
              + String.join(", ", others.subList(0, Math.min(5, others.size())))
              + (others.size() > 5 ? " and others" : "")
              + "; "
              + syntax.option("add")
              + " creates the project beside them, and replaces nothing");
    }
  }

  private static boolean isHarmless(String name) {
    return HARMLESS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::startsWith);
  }

  private List<String> namesInFolder() throws ProjectException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new ProjectException(
          "can't read the folder " + folder + ": " + FileErrors.reason(e), e);
    }
  }

  private ProjectNames names(Optional<ExistingPom> pom) throws ProjectException {
    if (pom.isPresent() && pom.get().packaging().equals("pom")) {
      throw new ProjectException(
          folder.resolve(POM)
              + " is a pom of modules: create the project in a folder of its own, and add a"
              + " <module>");
    }
    String artifactId = pom.map(ExistingPom::artifactId).or(() -> name).orElseGet(this::folderName);
    if (name.isPresent() && !name.get().equals(artifactId)) {
      throw new IllegalArgumentException(
          syntax.option("name")
              + ": expected that of the pom, "
              + artifactId
              + ", but was \""
              + name.get()
              + "\"");
    }
    String groupId = group.or(() -> pom.flatMap(ExistingPom::groupId)).orElse("com.example");
    ProjectNames names =
        new ProjectNames(
            artifactId, groupId, packageName.orElseGet(() -> ProjectNames.packageOf(groupId)));
    names.check(syntax);
    return names;
  }

  private String folderName() {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return last == null ? "" : last.toString();
  }

  /** Tells whether the project has a main method of its own. */
  private boolean hasOtherMain(Map<String, String> files) throws ProjectException {
    Path sources = folder.resolve("src/main/java");
    if (!Files.isDirectory(sources)) {
      return false;
    }
    try (Stream<Path> all = Files.walk(sources)) {
      for (Path file : all.filter(it -> it.toString().endsWith(".java")).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (!files.containsKey(path)
            && Files.readString(file, StandardCharsets.ISO_8859_1).contains("static void main(")) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new ProjectException("can't read " + sources + ": " + FileErrors.reason(e), e);
    }
  }

  /** Writes a file, unless there is one; returns whether it was written. */
  private boolean write(String path, String content) throws ProjectException {
    Path file = folder.resolve(path);
    Path parent = Objects.requireNonNull(file.getParent(), "the folder");
    try {
      Files.createDirectories(parent);
      Files.writeString(file, content, StandardOpenOption.CREATE_NEW);
      return true;
    } catch (FileAlreadyExistsException e) {
      if (Files.isDirectory(parent)) {
        return false;
      }
      throw notFolder(parent);
    } catch (IOException e) {
      throw new ProjectException(
          "can't write to the folder " + folder + ": " + FileErrors.reason(e), e);
    }
  }

  /** Says which of the folders of a path is none. */
  private static ProjectException notFolder(Path path) {
    for (Path part = path; part != null; part = part.getParent()) {
      if (Files.isSymbolicLink(part) && !Files.exists(part)) {
        return new ProjectException(
            part + ": expected a folder but was a link to a file that does not exist");
      }
      if (Files.isRegularFile(part)) {
        return new ProjectException(part + ": expected a folder but was a file");
      }
    }
    return new ProjectException(path + ": expected a folder");
  }
}
