package dev.rrjava.jobs;

/**
 * Called with each job that has failed for good, before the server is told to discard it: stores
 * it, or pushes it to another pipeline. See {@link JobWorker#onDeadLetter}.
 */
@FunctionalInterface
public interface DeadLetterListener {

  /**
   * Keeps a job.
   *
   * @param letter the job, and the reason why it has failed
   * @throws Exception any exception. The job is not discarded in this case: it is requeued, so that
   *     it arrives here again after its next attempt
   */
  void keep(DeadLetter letter) throws Exception;
}
