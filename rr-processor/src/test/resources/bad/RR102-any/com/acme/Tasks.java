package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("* /a") // error: RR102 write ANY for every HTTP method
  void asterisk() {}

  @Route("any /b") // error: RR102 did you mean ANY?
  void lowerCase() {}

  @Route("ANY|GET /c") // error: RR102 ANY has all the others in it
  void several() {}
}
