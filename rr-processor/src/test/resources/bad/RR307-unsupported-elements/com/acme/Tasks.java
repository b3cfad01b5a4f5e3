package com.acme;

import dev.rrjava.annotations.Header;
import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;
import java.util.List;
import java.util.Optional;

final class Tasks {
  @Route("GET /tasks")
  void list(
      @Query Optional<Runnable> id, // error: RR307 java.util.Optional<java.lang.Runnable>
      @Query List<?> tags, // error: RR307 java.util.List<?>
      @Header Optional<List<String>> names) {} // error: RR307 such as String

  @Route("GET /more")
  void more(
      @Query byte[] bytes, // error: RR307 byte[]
      @Query List<String>[] lists, // error: RR307 List<java.lang.String>[]
      @Query java.util.SortedSet<java.util.Locale> locales, // error: RR307 natural order
      @Query java.util.TreeSet<java.util.Locale> tree, // error: RR307 TreeSet
      @Query java.util.concurrent.SynchronousQueue<String> none, // error: RR306 SynchronousQueue
      @Query java.util.LinkedList<?> any) {} // error: RR307 LinkedList
}
