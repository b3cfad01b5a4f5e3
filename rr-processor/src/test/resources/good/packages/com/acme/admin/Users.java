package com.acme.admin;

import com.acme.users.Users.Role;
import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;

public class Users {
  @Route("GET /admin/users")
  protected String list(@Query Role role) {
    return "admins " + role;
  }
}
