package com.acme;

import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.Default;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.Route;
import dev.rrjava.annotation.Status;
import dev.rrjava.http.ResponseEntity;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Results and bodies that are one simple value. */
final class Simple {
  @java.lang.annotation.Target({
    java.lang.annotation.ElementType.TYPE_USE,
    java.lang.annotation.ElementType.PARAMETER
  })
  @interface Nullable {}

  enum Color {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "as green as can be";
      }
    }
  }

  record Task(int id) {}

  @Route("GET /int")
  int aInt() {
    return -7;
  }

  @Route("GET /char")
  char aChar() {
    return 'x';
  }

  @Route("GET /boxed")
  Long boxed() {
    return 7L;
  }

  @Route("GET /null")
  Integer nothing() {
    return null;
  }

  @Route("GET /color")
  Color color() {
    return Color.GREEN;
  }

  @Route("GET /locale")
  Locale locale() {
    return Locale.CANADA_FRENCH;
  }

  @Route("GET /optional")
  Optional<LocalDate> optional() {
    return Optional.of(LocalDate.EPOCH);
  }

  @Route("GET /optional-int")
  OptionalInt optionalInt() {
    return OptionalInt.of(7);
  }

  @Route("GET /none")
  CompletionStage<OptionalLong> none() {
    return CompletableFuture.completedFuture(OptionalLong.empty());
  }

  @Route("POST /later")
  @Status(201)
  CompletionStage<UUID> later() {
    return CompletableFuture.completedFuture(new UUID(0, 7));
  }

  @Route("GET /entity")
  ResponseEntity<Integer> entity() {
    return ResponseEntity.accepted().body(7);
  }

  @Route("GET /several")
  List<UUID> several() {
    return List.of(new UUID(0, 7));
  }

  @Route("GET /stream")
  Stream<Integer> stream() {
    return Stream.of(1, 2);
  }

  @Route("GET /json/number")
  @Produces("application/json")
  double number() {
    return 1e-7;
  }

  @Route("GET /json/nan")
  @Produces("application/json")
  float nan() {
    return Float.NaN;
  }

  @Route("GET /json/boolean")
  @Produces("application/problem+json")
  boolean truth() {
    return true;
  }

  @Route("GET /json/string")
  @Produces("application/json")
  char quoted() {
    return '"';
  }

  @Route("GET /xml")
  @Produces("application/xml")
  BigDecimal xml() {
    return BigDecimal.TEN;
  }

  @Route("GET /negotiated")
  @Produces({"text/plain", "application/json"})
  URI negotiated() {
    return URI.create("/a");
  }

  @Route("POST /int")
  String takeInt(@Body int number) {
    return "got " + number;
  }

  @Route("POST /int-or-7")
  String takeDefault(@Body @Default("7") int number) {
    return "got " + number;
  }

  @Route("POST /color")
  String takeColor(@Body Color color) {
    return "got " + color.name();
  }

  @Route("POST /date")
  @Consumes("text/plain")
  String takeDate(@Body Optional<LocalDate> date) {
    return "got " + date;
  }

  @Route("POST /optional-int")
  String takeOptionalInt(@Body OptionalInt number) {
    return "got " + number;
  }

  @Route("POST /uuid")
  String takeNullable(@Body @Nullable UUID id) {
    return "got " + id;
  }

  @Route("POST /optional-text")
  String optionalText(@Body Optional<String> text) {
    return "got " + text;
  }

  @Route("POST /nullable-bytes")
  String nullableBytes(@Body byte @Nullable [] bytes) {
    return "got " + (bytes == null ? null : bytes.length);
  }

  @Route("POST /optional-task")
  String optionalTask(@Body Optional<Task> task) {
    return "got " + task;
  }

  @Route("POST /nullable-tasks")
  String nullableTasks(@Body @Nullable List<Task> tasks) {
    return "got " + tasks;
  }
}
