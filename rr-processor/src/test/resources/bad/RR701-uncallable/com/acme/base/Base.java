package com.acme.base;

import dev.rrjava.annotation.Filter;

public abstract class Base {
  @Filter
  protected void check() {} // error: RR701 generated code can't call Base.check on an object, because it is not accessible from package
}
