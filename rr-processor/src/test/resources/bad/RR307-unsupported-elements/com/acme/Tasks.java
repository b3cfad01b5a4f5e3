package com.acme;

import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;
import java.util.List;
import java.util.Optional;

final class Tasks {
  @Route("GET /tasks")
  void list(
      @QueryParam Optional<Runnable> id, // error: RR307 java.util.Optional<java.lang.Runnable>
      @QueryParam List<?> tags, // error: RR307 java.util.List<?>
      @HeaderParam Optional<List<String>> names) {} // error: RR307 such as String

  @Route("GET /more")
  void more(
      @QueryParam byte[] bytes, // error: RR307 byte[]
      @QueryParam List<String>[] lists, // error: RR307 List<java.lang.String>[]
      @QueryParam java.util.SortedSet<java.util.Locale> locales, // error: RR307 natural order
      @QueryParam java.util.TreeSet<java.util.Locale> tree, // error: RR307 TreeSet
      @QueryParam java.util.concurrent.SynchronousQueue<String> none, // error: RR306 SynchronousQueue
      @QueryParam java.util.LinkedList<?> any) {} // error: RR307 LinkedList
}
