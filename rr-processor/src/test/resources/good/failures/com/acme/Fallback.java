package com.acme;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Status;
import java.util.List;

/** What no class answers itself. */
final class Fallback {
  @ExceptionHandler(forAll = true)
  @Status(501)
  List<String> unsupported(UnsupportedOperationException e) {
    return List.of("not yet");
  }
}
