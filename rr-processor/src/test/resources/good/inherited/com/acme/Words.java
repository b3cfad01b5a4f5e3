package com.acme;

import dev.rrjava.annotation.Route;

@Route("/words")
final class Words extends Writing<String, Boolean> {
  @Override
  public String show(String word) {
    return "word " + word;
  }

  @Override
  public String latest() {
    return "latest word";
  }

  @Override
  void remove(String id) {}
}
