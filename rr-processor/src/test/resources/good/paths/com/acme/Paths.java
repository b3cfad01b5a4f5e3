package com.acme;

import dev.rrjava.annotation.Delete;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Head;
import dev.rrjava.annotation.Options;
import dev.rrjava.annotation.Patch;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.Put;
import dev.rrjava.annotation.Route;

final class Paths {
  @Get("/users/{id:[0-9]+}")
  String number(long id) {
    return "number " + id;
  }

  @Get("/users/{name:[a-z]{2,8}}")
  String name(String name) {
    return "name " + name;
  }

  @Get("/users/{any}")
  String any(String any) {
    return "any " + any;
  }

  @Get("/users/me")
  String me() {
    return "me";
  }

  @Get("/users/{rest...}")
  String rest(String rest) {
    return "rest " + rest;
  }

  @Get("/users/{id:[0-9]+}/tasks")
  String tasks(int id) {
    return "tasks of " + id;
  }

  @Delete("/users/{id}")
  String remove(String id) {
    return "removed " + id;
  }

  @Get("/files/{path...}")
  @Put("/files/{path...}")
  @Route("PROPFIND|MKCOL /files/{path...}")
  String file(String path) {
    return "file " + path;
  }

  @Post("/a")
  @Post("/b")
  @Patch("/a")
  @Head("/a")
  @Options("/a")
  @Route("QUERY /a")
  void several() {}

  @Get("/date/{date:[0-9]{4}-[0-9]{2}\\}?}")
  String date(String date) {
    return date;
  }
}
