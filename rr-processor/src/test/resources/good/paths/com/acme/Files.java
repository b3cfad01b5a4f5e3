package com.acme;

import dev.rrjava.annotations.Get;
import dev.rrjava.annotations.Route;

@Route("/files")
final class Files {
  @Get
  String list() {
    return "list";
  }
}
