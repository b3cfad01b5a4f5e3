package com.acme;

import dev.rrjava.annotations.EarlyHints;
import dev.rrjava.annotations.Route;

final class Tasks {
  @Route("GET /page")
  @EarlyHints({}) // error: RR501 add one, or remove @EarlyHints
  void page() {}
}
