package com.acme;

import dev.rrjava.annotation.Route;
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
  Optional<Optional<String>> optional() { // error: RR401 Tasks.optional returns java.util.Optional<java.util.Optional<java.lang.String>>
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

  @Route("GET /j")
  java.io.File file() { // error: RR401 java.io.File
    return null;
  }

  @Route("GET /k")
  java.util.concurrent.Future<String> future() { // error: RR401 Future
    return null;
  }

  @Route("GET /l")
  java.util.concurrent.Flow.Publisher<String> publisher() { // error: RR401 Publisher
    return null;
  }

  @Route("GET /m")
  java.util.function.Supplier<String> supplier() { // error: RR401 Supplier
    return null;
  }

  @Route("GET /n")
  List<java.util.concurrent.CompletableFuture<String>> futures() { // error: RR401 CompletableFuture
    return null;
  }

  @Route("GET /o")
  Later later() { // error: RR401 Later
    return null;
  }

  static class Later extends java.util.concurrent.CompletableFuture<String> {}

  @Route("GET /p")
  List<dev.rrjava.http.Response> responses() { // error: RR401 Response
    return null;
  }

  @Route("GET /q")
  java.util.Iterator<StringBuilder> builders() { // error: RR401 StringBuilder
    return null;
  }

  @Route("GET /streams/int")
  java.util.stream.IntStream ints() { // error: RR401 IntStream
    return java.util.stream.IntStream.empty();
  }

  @Route("GET /streams/long")
  Optional<java.util.stream.LongStream> longs() { // error: RR401 LongStream
    return Optional.empty();
  }

  @Route("GET /spliterator")
  java.util.Spliterator<String> spliterator() { // error: RR401 Spliterator
    return Stream.<String>of().spliterator();
  }

  @Route("GET /runnable")
  Runnable runnable() { // error: RR401 Runnable
    return () -> {};
  }
}
