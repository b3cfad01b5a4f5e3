package dev.rrjava.jobs;

/** Handles jobs. Implemented by the generated {@code Jobs}, or by your own code. */
@FunctionalInterface
public interface JobHandler {

  /**
   * Handles a job. The same job may arrive more than once: brokers deliver each job at least once.
   *
   * @param job the job
   * @return what the server does with the job now
   * @throws Exception any exception; the job is rejected, as by {@link JobResult#reject(Throwable)}
   */
  JobResult handle(ReceivedJob job) throws Exception;
}
