package com.acme;

import dev.rrjava.annotation.Delete;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;

@Route("/base")
abstract class Writing<K, V> implements Reading<K> {
  @Post("/{key}")
  protected String add(K key, @QueryParam V value) {
    return key + "=" + value;
  }

  @Delete("/{id}")
  abstract void remove(K id);
}
