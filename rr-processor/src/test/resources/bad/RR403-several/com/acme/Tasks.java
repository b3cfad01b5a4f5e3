package com.acme;

import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Status;
import dev.rrjava.http.ResponseEntity;

class Tasks {
  @Get("/1") @Status({200, 202}) // error: RR403 expected one status, because the method returns no ResponseEntity
  String text() { return ""; }

  @Get("/2") @Status({204, 200}) // error: RR403 has no body
  ResponseEntity<String> entity() { return ResponseEntity.of(""); }

  @Get("/3") @Status({200, 700}) // error: RR403 expected a status from 200 to 599, but was 700
  ResponseEntity<String> unknown() { return ResponseEntity.of(""); }

  @Get("/4") @Status({}) // error: RR407 the list is empty
  ResponseEntity<String> empty() { return ResponseEntity.of(""); }
}
