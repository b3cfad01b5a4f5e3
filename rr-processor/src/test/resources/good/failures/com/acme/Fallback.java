package com.acme;

import dev.rrjava.annotations.ExceptionHandler;
import dev.rrjava.annotations.Status;
import java.util.List;

/** What no class answers itself. */
final class Fallback {
  @ExceptionHandler(forAll = true)
  @Status(501)
  List<String> unsupported(UnsupportedOperationException e) {
    return List.of("not yet");
  }
}
