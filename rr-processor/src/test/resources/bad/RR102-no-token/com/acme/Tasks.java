package com.acme;

import dev.rrjava.annotation.Route;

final class Tasks {
  @Route("GET,POST /tasks") // error: RR102 expected an HTTP method such as GET, or several such as GET|POST, but was "GET,POST"
  void list() {}

  @Route("GET| /more") // error: RR102 expected an HTTP method such as GET, or several such as GET|POST, but was ""
  void more() {}
}
