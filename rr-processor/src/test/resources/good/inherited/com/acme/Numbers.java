package com.acme;

import dev.rrjava.annotation.Get;

final class Numbers extends Writing<Long, Integer> {
  @Override
  public String show(Long number) {
    return "number " + number;
  }

  @Override
  @Get("/newest")
  public String latest() {
    return "newest";
  }

  @Override
  void remove(Long id) {}
}
