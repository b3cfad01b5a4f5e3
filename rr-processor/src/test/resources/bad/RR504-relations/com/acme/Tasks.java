package com.acme;

import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /page")
  @EarlyHints({
    "</app.css>; as=style", // error: RR504 the link has no rel
    "</app.css>; rel; as=style", // error: RR504 the link has no rel
    "</app.css>; rel=prelod; as=style", // error: RR504 did you mean preload?
    "</next>; rel=\"prefetch canonical\"", // error: RR504 browsers ignore rel=canonical in early hints
    "</fine>; REL=Prefetch"
  })
  void page() {}
}
