package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET /a b") // error: RR106 no path matches "a b": a literal can't contain spaces; use a hyphen or a variable
  void blank() {}

  @Route("GET /a?b=c") // error: RR106 take its values with @QueryParam
  void query() {}

  @Route("GET /a#b") // error: RR106 clients do not send fragments
  void fragment() {}

  @Route("GET /caf%C3%A9") // error: RR106 no path matches "caf%C3%A9": literals are compared with the decoded path
  void encoded() {}

  @Route("GET /a\u0007") // error: RR106 U+0007
  void control() {}

  @Route("GET /a/../b") // error: RR106 no path matches "..": clients remove dot segments from paths; remove it
  void dots() {}
}
