package com.acme;

import dev.rrjava.annotation.*;

class Users {
  @Get("/users")
  String list() {
    return "";
  }
}
