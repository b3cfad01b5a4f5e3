package com.acme;

import dev.rrjava.annotations.Route;
import java.util.Optional;
import java.util.stream.Stream;

final class Tasks {
  @Route("GET /a")
  int number() { // error: RR401 returns int
    return 0;
  }

  @Route("GET /b")
  Stream<Integer> numbers() { // error: RR401 java.util.stream.Stream<java.lang.Integer>
    return Stream.of();
  }

  @Route("GET /c")
  char[] chars() { // error: RR401 char[]
    return new char[0];
  }

  @Route("GET /d")
  Optional<String> optional() { // error: RR401 java.util.Optional<java.lang.String>
    return Optional.empty();
  }

  @Route("GET /e")
  @SuppressWarnings("rawtypes")
  Stream raw() { // error: RR401 return void, String, byte[], Response or Stream<String>
    return Stream.of();
  }
}
