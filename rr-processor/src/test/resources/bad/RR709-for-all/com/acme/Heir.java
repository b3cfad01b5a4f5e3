package com.acme;

import dev.rrjava.annotation.Get;

/** Takes over what is wrong in the class above, of which everything is said once. */
final class Heir extends Base {
  @Get("/heir")
  String heir() {
    return "";
  }
}

final class OtherHeir extends Base {
  @Get("/other")
  String heir() {
    return "";
  }
}
