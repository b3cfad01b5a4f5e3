package com.acme;

import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /page")
  @EarlyHints({
    "/app.css; rel=preload; as=style", // error: RR503 does not start with "<"
    "</app.css; rel=preload", // error: RR503 expected a link such as "</app.css>; rel=preload; as=style", but the ">" after the target is missing
    "<>; rel=preload; as=style", // error: RR503 the target is empty
    "</a b>; rel=preload; as=style", // error: RR503 expected a link such as "</app.css>
    "</app.css>; rel=\"preload; as=style", // error: RR503 the closing quote is missing
    "</app.css> rel=preload; as=style", // error: RR503 an unexpected 'r' at index 11
    "</a>; rel=prefetch, </b>; rel=prefetch", // error: RR503 write each link as a string of its own
    "</app.css>; rel=", // error: RR503 it ends too early
    "</a>; rel=prefetch\r\nX-Evil: 1", // error: RR503 U+000D
    "</café>; rel=prefetch" // error: RR503 percent-encode it
  })
  void page() {}
}
