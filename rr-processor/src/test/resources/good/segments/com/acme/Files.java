package com.acme;

import dev.rrjava.annotation.Any;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.PathParam;
import dev.rrjava.http.Request;

/** Text beside variables, and a route for every HTTP method. */
final class Files {
  @Get("/{name}.{extension}")
  String file(String name, String extension) {
    return name + extension;
  }

  @Get("/{year:[0-9]{4}}-{month:[0-9]{2}}.json")
  String month(int year, @PathParam("month") int number) {
    return year + "/" + number;
  }

  @Get("/v{version}/files/{id}.json")
  String versioned(int version, long id) {
    return version + " " + id;
  }

  @Any("/files")
  String any(Request request) {
    return request.method();
  }

  @Get("/files")
  String files() {
    return "files";
  }
}
