package com.acme;

import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /page")
  @EarlyHints({}) // error: RR501 @EarlyHints has no links; add one, or remove the annotation
  void page() {}
}
