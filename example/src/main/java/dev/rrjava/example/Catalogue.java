package dev.rrjava.example;

import dev.rrjava.annotation.Get;
import java.util.List;
import java.util.Optional;

/** Routes that several handlers have in common, each below its own prefix. */
interface Catalogue<K, T> {

  /** Objects, by a codec. */
  @Get
  List<T> all();

  /** An object, or 404 when there is none. */
  @Get("/{key}")
  Optional<T> one(K key);
}
