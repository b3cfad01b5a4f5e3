package com.acme.base;

import dev.rrjava.annotation.Filter;

public abstract class Base {
  @Filter
  protected void check() {} // error: RR701 not visible in the package "com.acme"
}
