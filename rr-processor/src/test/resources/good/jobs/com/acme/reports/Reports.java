package com.acme.reports;

import dev.rrjava.annotation.Job;

public class Reports {
  @Job("report.weekly")
  public void weekly() {}

  public static class Images {
    @Job("report.image")
    public void resize(byte[] image) {}
  }
}
