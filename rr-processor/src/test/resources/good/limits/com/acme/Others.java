package com.acme;

import dev.rrjava.annotations.Body;
import dev.rrjava.annotations.Post;
import dev.rrjava.annotations.Route;

@Route("/others")
final class Others extends Base {
  @Post
  String add(@Body byte[] bytes) {
    return bytes.length + "";
  }
}
