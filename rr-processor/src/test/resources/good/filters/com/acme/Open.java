package com.acme;

import dev.rrjava.annotations.Route;
import java.util.NoSuchElementException;

final class Open {
  @Route("GET /open")
  String open() {
    throw new NoSuchElementException("nobody");
  }
}
