package com.acme;

import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Route;

@Route("/files")
final class Files {
  @Get
  String list() {
    return "list";
  }
}
