package dev.rrjava.devserver.page;

import java.util.List;

/** The page with queues, the workers for jobs, and the last jobs. */
public final class JobPage {
  private JobPage() {}

  /**
   * A queue.
   *
   * @param name its name
   * @param driver the driver that it has under RoadRunner
   * @param isRunning whether its jobs are passed to workers
   * @param active the number of jobs that wait or are in progress
   * @param delayed the number of jobs with a delay
   */
  public record QueueRow(
      String name, String driver, boolean isRunning, long active, long delayed) {}

  /**
   * A worker.
   *
   * @param number its number
   * @param pid its process
   * @param memory the memory of the process, in words
   * @param uptime how long the process has run, in words
   * @param handled how many jobs it has completed
   * @param work what it does; empty if it is idle
   */
  public record WorkerRow(
      int number, long pid, String memory, String uptime, long handled, String work) {}

  /**
   * An attempt of a job.
   *
   * @param name the name of the job
   * @param id its id
   * @param queue the queue
   * @param attempt the number of the attempt, starting at 1
   * @param isFine whether the job is done
   * @param outcome what became of it, in words
   * @param state how long it took, in words
   * @param worker the number of the worker; 0 if none has sent a result
   * @param time when it was passed on, in words
   */
  public record JobRow(
      String name,
      String id,
      String queue,
      String attempt,
      boolean isFine,
      String outcome,
      String state,
      int worker,
      String time) {}

  /**
   * Returns the page.
   *
   * @param queues the queues
   * @param workers the workers
   * @param jobs the last jobs, the latest first
   * @param capacity the number of jobs that are kept
   * @return the HTML
   */
  public static String html(
      List<QueueRow> queues, List<WorkerRow> workers, List<JobRow> jobs, int capacity) {
    Html html = new Html();
    html.open("section").element("h2", "Queues").add(queueTable(queues)).close("section");
    html.open("section").element("h2", "Workers").add(workerTable(workers)).close("section");
    html.open("section").element("h2", "Last jobs").add(jobTable(jobs)).close("section");
    String facts = jobs.size() + " jobs, the latest first; at most " + capacity + " are kept";
    return new Page("jobs", "Jobs", "", facts, html).html();
  }

  private static Html queueTable(List<QueueRow> queues) {
    Html html = SitePages.table("queue", "state", "jobs", "delayed", "driver under RoadRunner");
    for (QueueRow queue : queues) {
      html.open("tr").element("td", queue.name(), "class", "mono");
      html.element(
          "td",
          queue.isRunning() ? "running" : "paused",
          "class",
          queue.isRunning() ? "good" : "warn");
      html.element("td", Long.toString(queue.active()));
      html.element("td", Long.toString(queue.delayed()));
      html.element("td", queue.driver()).close("tr").line();
    }
    return html.close("table").close("div");
  }

  private static Html workerTable(List<WorkerRow> workers) {
    Html html = SitePages.table("worker", "state", "jobs", "memory", "uptime", "pid", "");
    for (WorkerRow worker : workers) {
      boolean isIdle = worker.work().isEmpty();
      html.open("tr").element("td", Integer.toString(worker.number()));
      html.element("td", isIdle ? "idle" : worker.work(), "class", isIdle ? "good" : "");
      html.element("td", Long.toString(worker.handled()));
      html.element("td", worker.memory()).element("td", worker.uptime());
      html.element("td", Long.toString(worker.pid())).open("td");
      html.open(
          "form", "method", "post", "action", "/_rr/jobs/workers/" + worker.number() + "/restart");
      html.element("button", isIdle ? "restart" : "kill and restart").close("form");
      html.close("td").close("tr").line();
    }
    return html.close("table").close("div");
  }

  private static Html jobTable(List<JobRow> jobs) {
    if (jobs.isEmpty()) {
      return new Html().element("p", "None yet.", "class", "soft");
    }
    Html html = SitePages.table("job", "outcome", "queue", "attempt", "time", "worker", "at", "id");
    for (JobRow job : jobs) {
      html.open("tr").element("td", job.name(), "class", "mono");
      html.element("td", job.outcome(), "class", job.isFine() ? "good" : "bad");
      html.element("td", job.queue(), "class", "mono soft").element("td", job.attempt());
      html.element("td", job.state());
      html.element("td", job.worker() == 0 ? "" : Integer.toString(job.worker()));
      html.element("td", job.time(), "class", "soft");
      html.element("td", job.id(), "class", "mono soft").close("tr").line();
    }
    return html.close("table").close("div");
  }
}
