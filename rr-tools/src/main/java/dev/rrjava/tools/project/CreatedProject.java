package dev.rrjava.tools.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of a new project.
 *
 * @param folder its folder
 * @param created the files that were created, as paths in the folder
 * @param kept the files that were there already, and are as before
 * @param additions what to add to the pom that was there; empty if nothing is missing
 */
public record CreatedProject(
    Path folder, List<String> created, List<String> kept, Optional<String> additions) {

  /**
   * Describes it to the user.
   *
   * @return lines that say what was created and kept, and what to do next
   */
  public String report() {
    StringBuilder report = new StringBuilder();
    created.forEach(file -> report.append("created ").append(file).append('\n'));
    kept.forEach(file -> report.append("kept    ").append(file).append('\n'));
    additions.ifPresent(
        text ->
            report.append("\nAdd to pom.xml, which was there already:\n\n").append(text + "\n"));
    report.append("\nNext:\n\n");
    String path = folder.normalize().toString();
    if (!path.isEmpty()) {
      report.append("  cd ").append(path.matches("\\S+") ? path : "\"" + path + "\"").append('\n');
    }
    return report
        .append(
            "  mvn -q rr:dev     # serves http://127.0.0.1:8080, and compiles what you change\n")
        .append("  mvn -q test       # runs the tests\n\n")
        .append(
            "README.md describes each file, and how to download RoadRunner and package the project.\n")
        .toString();
  }
}
