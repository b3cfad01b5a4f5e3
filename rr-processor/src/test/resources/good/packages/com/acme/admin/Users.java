package com.acme.admin;

import com.acme.users.Users.Role;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;

public class Users {
  @Route("GET /admin/users")
  protected String list(@QueryParam Role role) {
    return "admins " + role;
  }
}
