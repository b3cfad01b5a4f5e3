package dev.rrjava.internal.testing;

import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints each test that was skipped with its reason, which Maven keeps to itself. */
public final class SkipReporter implements TestExecutionListener {
  private @Nullable TestPlan plan;

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    this.plan = plan;
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    report(test, reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
      report(test, result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
    }
  }

  private void report(TestIdentifier test, String reason) {
    String parent =
        plan == null
            ? ""
            : plan.getParent(test).map(container -> container.getDisplayName() + " ").orElse("");
    System.out.println("[SKIPPED] " + parent + test.getDisplayName() + ": " + reason);
  }
}
