package com.acme;

import dev.rrjava.annotation.Route;

/** Literals before variables, whatever the order here. */
final class Users {
  @Route("GET /{any}")
  String any(String any) {
    return "any " + any;
  }

  @Route("GET /{any}/{thing}")
  String anyThing(String any, String thing) {
    return "any thing " + any + " " + thing;
  }

  @Route("DELETE /users/{id}")
  void remove(String id) {}

  @Route("GET /users/{id}")
  String show(String id) {
    return "show " + id;
  }

  @Route("GET /users/me")
  String me() {
    return "me";
  }

  @Route("HEAD /users/me")
  void meHead() {}

  @Route("GET /users/{id}/tasks/{task}")
  String task(String id, int task) {
    return "task " + id + " " + task;
  }

  @Route("GET /users/me/tasks")
  String myTasks() {
    return "my tasks";
  }

  @Route("OPTIONS /users")
  String options() {
    return "my own options";
  }

  @Route("GET /users/")
  String slash() {
    return "slash";
  }

  @Route("GET /")
  String root() {
    return "root";
  }
}
