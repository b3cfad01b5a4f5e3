package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.jobs.*;
import java.util.*;

final class Mail {
  @Job("a") private void hidden() {} // error: RR201 Mail.hidden is private, so the adapter can't call it
  @Job("b") static void fixed() {} // error: RR201 Mail.fixed is static, but job methods are called on an object
  @Job("c") <T> void generic(String text) {} // error: RR202 Mail.generic has the type parameter T, but a job method can't be generic
  @Job("d") void several(String... texts) {} // error: RR203 Mail.several has a variable number of arguments
  @Job("e") void fails() throws Throwable {} // error: RR210 Mail.fails throws java.lang.Throwable
}
