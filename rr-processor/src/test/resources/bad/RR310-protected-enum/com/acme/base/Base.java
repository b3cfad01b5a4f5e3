package com.acme.base;

public class Base {
  protected enum State {
    OPEN
  }
}
