package com.acme;

import dev.rrjava.annotations.Delete;
import dev.rrjava.annotations.Post;
import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;

@Route("/base")
abstract class Writing<K, V> implements Reading<K> {
  @Post("/{key}")
  protected String add(K key, @Query V value) {
    return key + "=" + value;
  }

  @Delete("/{id}")
  abstract void remove(K id);
}
