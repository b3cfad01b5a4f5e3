package dev.rrjava.example;

import dev.rrjava.annotation.Get;
import java.util.List;
import java.util.Optional;

/** Routes that several handler classes inherit, each below its own prefix. */
interface Catalogue<K, T> {

  /** A list of objects, written by a codec. */
  @Get
  List<T> all();

  /** An object, or 404 if there is none. */
  @Get("/{key}")
  Optional<T> one(K key);
}
