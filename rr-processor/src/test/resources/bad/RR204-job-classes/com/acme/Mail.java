package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.jobs.*;
import java.util.*;

abstract class Mail { // error: RR204 Mail is abstract, and no class in this compilation extends it; add one, or move the jobs to a concrete class
  @Job("a") void a() {}

  private static class Hidden { // error: RR205 Mail.Hidden or an enclosing class is private
    @Job("b") void b() {}
  }

  class Inner { // error: RR206 Mail.Inner is an inner class
    @Job("c") void c() {}
  }

  static class Generic<T> { // error: RR207 Mail.Generic has the type parameter T
    @Job("d") void d(T value) {} // error: RR804 "value" is of type T
  }

  static class Payload {
    private record Secret(String text) {}
    @Job("e") void e(Secret secret) {} // error: RR310 com.acme.Mail.Payload.Secret is private or not accessible
  }
}

interface Receiver { // error: RR204 Receiver is an interface, and no class in this compilation implements it
  @Job("f") void f();
}
