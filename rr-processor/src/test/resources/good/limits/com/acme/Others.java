package com.acme;

import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.Route;

@Route("/others")
final class Others extends Base {
  @Post
  String add(@Body byte[] bytes) {
    return bytes.length + "";
  }
}
