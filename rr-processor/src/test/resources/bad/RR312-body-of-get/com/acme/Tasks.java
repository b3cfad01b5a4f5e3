package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  @Get("/a")
  void body(@Body String text) {} // error: RR312 "text" is taken from the body, but GET requests have none; use the query, or another HTTP method

  @Route("POST|HEAD /b")
  void field(@FormParam("name") String text) {} // error: RR312 HEAD

  @Options("/c")
  void options(@Body byte[] bytes) {} // error: RR312 "bytes" is taken from the body, which RoadRunner does not read in OPTIONS requests

  @Options("/d")
  void file(@Upload UploadedFile file) {} // error: RR312 OPTIONS
}
