package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
import java.util.*;

final class Tasks {
  @Post("/a")
  void two(@Body byte[] bytes, @Body String text) {} // error: RR311 "text" is in the body

  @Post("/b")
  void field(@Body String text, @Form String name) {} // error: RR311 "name" is in the body

  @Post("/c")
  void form(@Body dev.rrjava.runtime.http.FormFields form, @Form String name, @Upload Uploads files) {}
}
