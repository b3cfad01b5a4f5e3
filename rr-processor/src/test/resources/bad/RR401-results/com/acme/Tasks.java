package com.acme;

import dev.rrjava.annotations.Route;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

final class Tasks {
  @Route("GET /a")
  Optional<?> number() { // error: RR401 returns java.util.Optional<?>
    return Optional.empty();
  }

  @Route("GET /b")
  Stream<Optional<String>> options() { // error: RR401 Stream<java.util.Optional<java.lang.String>>
    return Stream.of();
  }

  @Route("GET /c")
  char[] chars() { // error: RR401 char[]
    return new char[0];
  }

  @Route("GET /d")
  Optional<Optional<String>> optional() { // error: RR401 return void, String, byte[], a number
    return Optional.empty();
  }

  @Route("GET /e")
  @SuppressWarnings("rawtypes")
  Stream raw() { // error: RR401 returns java.util.stream.Stream
    return Stream.of();
  }

  @Route("GET /f")
  List<?> anything() { // error: RR401 java.util.List<?>
    return List.of();
  }

  @Route("GET /g")
  Object object() { // error: RR401 java.lang.Object
    return "";
  }

  @Route("GET /h")
  Optional<CompletionStage<String>> inside() { // error: RR401 Optional
    return Optional.empty();
  }

  @Route("GET /i")
  List<String>[] arrays() { // error: RR401 List
    return null;
  }
}
