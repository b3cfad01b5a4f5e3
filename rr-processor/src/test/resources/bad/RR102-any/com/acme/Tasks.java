package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("* /a") // error: RR102 expected ANY for all HTTP methods, but was "*"
  void asterisk() {}

  @Route("any /b") // error: RR102 did you mean ANY?
  void lowerCase() {}

  @Route("ANY|GET /c") // error: RR102 ANY includes all HTTP methods; remove the others
  void several() {}
}
