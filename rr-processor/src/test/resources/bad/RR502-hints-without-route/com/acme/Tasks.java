package com.acme;

import dev.rrjava.annotation.EarlyHints;

final class Tasks {
  @EarlyHints("</app.css>; rel=preload; as=style") // error: RR502 @EarlyHints has no effect
  void page() {}
}
