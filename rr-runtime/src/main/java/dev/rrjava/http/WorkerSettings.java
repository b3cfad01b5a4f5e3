package dev.rrjava.http;

import java.util.ArrayList;
import java.util.List;

/** What an application has set on its worker; where one JVM serves many, they share it. */
final class WorkerSettings {
  private ErrorPolicy onError = ErrorPolicy.RESPOND;
  private int decodedBodyLimit = Request.DEFAULT_DECODED_LIMIT;
  private final List<ResponseListener> listeners = new ArrayList<>(0);

  ErrorPolicy onError() {
    return onError;
  }

  void onError(ErrorPolicy policy) {
    onError = policy;
  }

  /** The most bytes that an encoded body may have once it is decoded. */
  int decodedBodyLimit() {
    return decodedBodyLimit;
  }

  void decodedBodyLimit(int byteCount) {
    decodedBodyLimit = byteCount;
  }

  /** In the order in which they were added. */
  List<ResponseListener> listeners() {
    return listeners;
  }
}
