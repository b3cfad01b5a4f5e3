package com.acme.base;

import dev.rrjava.annotations.Filter;

public abstract class Base {
  @Filter
  protected void check() {} // error: RR701 not visible in the package "com.acme"
}
