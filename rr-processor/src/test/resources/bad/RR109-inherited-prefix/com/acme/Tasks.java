package com.acme;

import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Route;

@Route("/tasks/") // error: RR109 expected a path such as "/tasks", with which all routes of the class start, but "/tasks/" ends
interface Listed {
  @Get("/all")
  default String all() {
    return "";
  }
}

@Route("GET /done") // error: RR109 write "/done" here
abstract class Done {
  @Get("/done")
  String done() {
    return "";
  }
}

@Route("/old/{id:[}") // error: RR111 {id:[}: expected a regular expression, but was "[": Unclosed character class at index 0
abstract class Old {
  @Get("/old")
  String old(String id) {
    return id;
  }
}

final class Tasks implements Listed {}

final class DoneTasks extends Done {}

final class OldTasks extends Old {}
