package com.acme;

import dev.rrjava.annotations.Body;
import dev.rrjava.annotations.Get;
import dev.rrjava.annotations.Part;
import dev.rrjava.annotations.Post;
import dev.rrjava.runtime.http.UploadedFile;
import java.util.List;
import java.util.Optional;

class Tasks {
  record Task(int id) {}

  @Post("/a")
  void text(@Part String name) {} // error: RR335 take strings, numbers and the like with @Form

  @Post("/b")
  void number(@Part Optional<Integer> number) {} // error: RR335 with @Form

  @Post("/c")
  void file(@Part UploadedFile file) {} // error: RR335 files with @Upload

  @Post("/d")
  void any(@Part List<?> any) {} // error: RR335 java.util.List<?>

  @Post("/e")
  void both(@Body Task task, @Part Task part) {} // error: RR311 "part" is in the body

  @Get("/f")
  void get(@Part Task part) {} // error: RR312 GET
}
