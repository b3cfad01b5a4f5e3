package dev.rrjava.http;

import java.util.ArrayList;
import java.util.List;

/**
 * The settings that an application makes on its worker; if one JVM serves many workers, they share
 * them.
 */
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

  /** The maximum number of bytes of an encoded body once it is decoded. */
  int decodedBodyLimit() {
    return decodedBodyLimit;
  }

  void decodedBodyLimit(int byteCount) {
    decodedBodyLimit = byteCount;
  }

  /** Returns the listeners in the order in which they were added. */
  List<ResponseListener> listeners() {
    return listeners;
  }
}
