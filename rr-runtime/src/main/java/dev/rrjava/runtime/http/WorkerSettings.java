package dev.rrjava.runtime.http;

import java.util.ArrayList;
import java.util.List;

/** What an application has set on its worker; where one JVM serves many, they share it. */
final class WorkerSettings {
  private FailurePolicy onFailure = FailurePolicy.ANSWER;
  private final List<ResponseListener> listeners = new ArrayList<>(0);

  FailurePolicy onFailure() {
    return onFailure;
  }

  void onFailure(FailurePolicy policy) {
    onFailure = policy;
  }

  /** In the order in which they were added. */
  List<ResponseListener> listeners() {
    return listeners;
  }
}
