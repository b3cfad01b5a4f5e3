package com.acme;

import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /page")
  @EarlyHints({
    "</app.css>; rel=preload", // error: RR505 a preload declares what the target is used for; add, for example, "; as=style"
    "</app.css>; rel=preload; as=styl", // error: RR505 did you mean style?
    "</app.css>; rel=preload; as=stylesheets", // error: RR505 write one of audio
    "</module.js>; rel=modulepreload"
  })
  void page() {}
}
