package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.jobs.*;
import java.util.*;

final class Mail {
  @Job("a") void object(Object any) {} // error: RR804 "any" is of type java.lang.Object; expected String, byte[] or an object that a codec reads
  @Job("b") void raw(List list) {} // error: RR804 "list" is of type java.util.List
  @Job("c") void wildcard(List<?> list) {} // error: RR804 "list" is of type java.util.List<?>
  @Job("d") void optional(Optional<String> text) {} // error: RR804 "text" is of type java.util.Optional<java.lang.String>
  @Job("e") void stream(java.io.InputStream body) {} // error: RR804 "body" is of type java.io.InputStream
  @Job("f") void characters(char[] text) {} // error: RR804 "text" is of type char[]
  @Job("g") void request(dev.rrjava.http.Request request) {} // error: RR804 "request" is of type dev.rrjava.http.Request
  @Job("h") void result(JobResult result) {} // error: RR804 "result" is of type dev.rrjava.jobs.JobResult
  @Job("i") void action(Runnable action) {} // error: RR804 "action" is of type java.lang.Runnable
}
