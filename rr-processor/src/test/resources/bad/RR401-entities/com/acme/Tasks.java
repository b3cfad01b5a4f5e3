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
  @Get("/1") ResponseEntity raw() { return null; } // error: RR401 expected the type of a body
  @Get("/2") ResponseEntity<?> any() { return null; } // error: RR401 expected the type of a body
  @Get("/3") ResponseEntity<Object> object() { return null; } // error: RR401 expected the type of a body
  @Get("/4") ResponseEntity<ResponseEntity<String>> nested() { return null; } // error: RR401 expected the type of a body
  @Get("/5") ResponseEntity<Response> response() { return null; } // error: RR401 no Response, Problem
  @Get("/6") ResponseEntity<Problem> problem() { return null; } // error: RR401 no Response, Problem
  @Get("/7") ResponseEntity<Optional<String>> optional() { return null; } // error: RR401 which go around it
  @Get("/8") ResponseEntity<CompletionStage<String>> stage() { return null; } // error: RR401 which go around it
  @Get("/9") List<ResponseEntity<String>> list() { return null; } // error: RR401 expected the type of a body
  @Get("/10") Stream<ResponseEntity<String>> stream() { return null; } // error: RR401 expected the type of a body
  @Get("/11") ResponseEntity<? super String> wildcard() { return null; } // error: RR401 expected the type of a body
}
