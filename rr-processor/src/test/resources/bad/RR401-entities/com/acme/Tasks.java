package com.acme;

import dev.rrjava.annotation.Get;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Response;
import dev.rrjava.http.ResponseEntity;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

class Tasks {
  @Get("/1") ResponseEntity raw() { return null; } // error: RR401 Tasks.raw returns dev.rrjava.http.ResponseEntity
  @Get("/2") ResponseEntity<?> any() { return null; } // error: RR401 Tasks.any returns dev.rrjava.http.ResponseEntity<?>
  @Get("/3") ResponseEntity<Object> object() { return null; } // error: RR401 Tasks.object returns dev.rrjava.http.ResponseEntity<java.lang.Object>
  @Get("/4") ResponseEntity<ResponseEntity<String>> nested() { return null; } // error: RR401 Tasks.nested returns
  @Get("/5") ResponseEntity<Response> response() { return null; } // error: RR401 Tasks.response returns dev.rrjava.http.ResponseEntity<dev.rrjava.http.Response>
  @Get("/6") ResponseEntity<Problem> problem() { return null; } // error: RR401 Tasks.problem returns dev.rrjava.http.ResponseEntity<dev.rrjava.http.Problem>
  @Get("/7") ResponseEntity<Optional<String>> optional() { return null; } // error: RR401 Tasks.optional returns dev.rrjava.http.ResponseEntity<java.util.Optional<java.lang.String>>
  @Get("/8") ResponseEntity<CompletionStage<String>> stage() { return null; } // error: RR401 Tasks.stage returns
  @Get("/9") List<ResponseEntity<String>> list() { return null; } // error: RR401 Tasks.list returns java.util.List<dev.rrjava.http.ResponseEntity<java.lang.String>>
  @Get("/10") Stream<ResponseEntity<String>> stream() { return null; } // error: RR401 Tasks.stream returns java.util.stream.Stream<dev.rrjava.http.ResponseEntity<java.lang.String>>
  @Get("/11") ResponseEntity<? super String> wildcard() { return null; } // error: RR401 Tasks.wildcard returns dev.rrjava.http.ResponseEntity<? super java.lang.String>
}
