package com.acme;

import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Part;
import dev.rrjava.annotation.Post;
import dev.rrjava.http.UploadedFile;
import java.util.List;
import java.util.Optional;

class Tasks {
  record Task(int id) {}

  @Post("/a")
  void text(@Part String name) {} // error: RR335 "name" is of type java.lang.String

  @Post("/b")
  void number(@Part Optional<Integer> number) {} // error: RR335 "number" is of type java.util.Optional<java.lang.Integer>

  @Post("/c")
  void file(@Part UploadedFile file) {} // error: RR335 "file" is of type dev.rrjava.http.UploadedFile

  @Post("/d")
  void any(@Part List<?> any) {} // error: RR335 java.util.List<?>

  @Post("/e")
  void both(@Body Task task, @Part Task part) {} // error: RR311 "part" is taken from the body, but "task" already takes the whole body; remove one of the two

  @Get("/f")
  void get(@Part Task part) {} // error: RR312 GET
}
