package com.acme;

import dev.rrjava.annotations.Header;
import dev.rrjava.annotations.Path;
import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Route;
import dev.rrjava.runtime.http.Request;

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
    String toString(@Query String text) {
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
      @Path("Path") String handler,
      @Path("PATH") String earlyHints,
      @Query String result,
      @Query String Objects,
      @Query String Response,
      @Query String Conversions,
      @Header String ID,
      @Header("Id") int id) {
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
