package dev.rrjava.tools.project;

import java.util.Optional;

/** What is missing in a pom that is not changed: taken from the pom of a new project. */
final class PomAdditions {
  private PomAdditions() {}

  /**
   * Returns the elements to add, with a comment that says where.
   *
   * @param pom the pom of a new project
   * @param mainClass the class that starts the worker, if it is not the only one with a main method
   */
  static String from(String pom, Optional<String> mainClass) {
    String plugin = inside(pom, "plugins");
    if (mainClass.isPresent()) {
      plugin =
          plugin.replace(
              "      </plugin>\n",
              """
                      <configuration>
                        <mainClass>%s</mainClass>
                      </configuration>
                    </plugin>
              """
                  .formatted(mainClass.get()));
    }
    return """
    <!-- properties -->
    %s
    <!-- dependencies -->
    %s
    <!-- build, plugins -->
    %s"""
        .formatted(
            inside(pom, "properties").stripTrailing(),
            inside(pom, "dependencies").stripTrailing(),
            plugin.stripTrailing());
  }

  private static String inside(String pom, String element) {
    String start = "<" + element + ">\n";
    int end = pom.indexOf("</" + element + ">");
    return pom.substring(pom.indexOf(start) + start.length(), pom.lastIndexOf('\n', end) + 1);
  }
}
