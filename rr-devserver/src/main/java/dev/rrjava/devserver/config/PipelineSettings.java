package dev.rrjava.devserver.config;

import java.util.List;

/**
 * A queue of jobs.
 *
 * @param name its name
 * @param driver the driver that RoadRunner uses; here all queues are in memory
 * @param priority the priority of jobs that have none
 * @param prefetch the number of jobs that are taken from the queue, at most, and are not done
 */
public record PipelineSettings(String name, String driver, long priority, long prefetch) {
  /** RoadRunner's default for the priority. */
  public static final int DEFAULT_PRIORITY = 10;

  /** RoadRunner's default for the driver {@code memory}. */
  public static final int DEFAULT_PREFETCH = 100_000;

  private static final String MEMORY = "memory";

  static PipelineSettings read(String name, Section section, List<String> notices) {
    String driver = section.text("driver").orElse("");
    if (!driver.equals(MEMORY)) {
      if (JobsMistakes.isDriver(driver)) {
        notices.add(
            "jobs.pipelines."
                + name
                + ": the development server keeps its jobs in memory, until it ends; RoadRunner"
                + " uses the driver \""
                + driver
                + "\"");
      }
      section.isPresent("config");
      return new PipelineSettings(name, driver, DEFAULT_PRIORITY, DEFAULT_PREFETCH);
    }
    Section config = section.section("config");
    return new PipelineSettings(
        name,
        driver,
        number(config, "priority", DEFAULT_PRIORITY),
        number(config, "prefetch", DEFAULT_PREFETCH));
  }

  private static int number(Section config, String key, int otherwise) {
    int number = config.number(key, 0, Integer.MAX_VALUE).orElse(0);
    return number == 0 ? otherwise : number;
  }
}
