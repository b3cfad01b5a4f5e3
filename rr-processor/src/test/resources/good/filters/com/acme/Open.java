package com.acme;

import dev.rrjava.annotation.Route;
import java.util.NoSuchElementException;

final class Open {
  @Route("GET /open")
  String open() {
    throw new NoSuchElementException("nobody");
  }
}
