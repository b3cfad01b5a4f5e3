package com.acme;

import dev.rrjava.annotation.*;

final class Mail {
  @Job("a")
  void a() {}
}
