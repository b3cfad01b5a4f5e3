package com.acme;

import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.PathParam;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;
import dev.rrjava.http.Request;

/** Names that must not get in the way of the generated ones. */
public record Names() {
  public static class Request_ {
    @Route("GET /request/{request}")
    String request(String request, Request other) {
      return request + other.method();
    }
  }

  public static final class HTTPLog {
    @Route("GET /log")
    String toString(@QueryParam String text) {
      return text;
    }

    @Route("GET /wait")
    String wait_() {
      return "wait_";
    }

    @Route("POST /log")
    void toString(Request request) {}
  }

  @Route("GET /names/{path}/{Path}/{PATH}")
  String names(
      String path,
      @PathParam("Path") String handler,
      @PathParam("PATH") String earlyHints,
      @QueryParam String result,
      @QueryParam String Objects,
      @QueryParam String Response,
      @QueryParam String Conversions,
      @HeaderParam String ID,
      @HeaderParam("Id") int id) {
    return path + handler + earlyHints + result + Objects + Response + Conversions + ID + id;
  }

  /**
   * Going.
   *
   * @deprecated gone soon
   */
  @Deprecated
  @Route("GET /new/class/of-1/1of/_/-/größe")
  String keywords() {
    return "keywords";
  }
}
