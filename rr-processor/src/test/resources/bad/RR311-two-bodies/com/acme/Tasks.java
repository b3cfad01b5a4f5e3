package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  @Post("/a")
  void two(@Body byte[] bytes, @Body String text) {} // error: RR311 "text" is taken from the body, but "bytes" already takes the whole body; remove one of the two

  @Post("/b")
  void field(@Body String text, @FormParam String name) {} // error: RR311 "name" is taken from the body, but "text" already takes the whole body; remove one of the two

  @Post("/c")
  void form(@Body dev.rrjava.http.FormFields form, @FormParam String name, @Upload Uploads files) {}
}
