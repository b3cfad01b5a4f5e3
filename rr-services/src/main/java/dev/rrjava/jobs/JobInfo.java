package dev.rrjava.jobs;

import java.util.List;

/**
 * Describes a kind of jobs: its name, and the method of the application that handles it.
 *
 * @param name the name of the jobs, for example {@code mail.send}
 * @param handler the class whose method is called
 * @param handlerMethod the name of that method
 */
public record JobInfo(String name, Class<?> handler, String handlerMethod) {

  /**
   * Returns a table of jobs.
   *
   * @param jobs the jobs
   * @return one line per job, in their order
   */
  public static List<String> table(List<JobInfo> jobs) {
    int width = jobs.stream().mapToInt(job -> job.name.length()).max().orElse(0);
    return jobs.stream()
        .map(job -> job.name + " ".repeat(width - job.name.length()) + "  " + job.handlerName())
        .toList();
  }

  private String handlerName() {
    String className = handler.getName();
    return className.substring(className.lastIndexOf('.') + 1).replace('$', '.')
        + "."
        + handlerMethod;
  }
}
