package com.acme;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Conversion;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.ParameterSource;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.net.InetAddress;
import java.net.URL;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Stack;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.annotation.processing.Generated;

/** Calls {@link Several} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Several_Adapter {
  private static final Parameter<Integer> V = Parameter.query("v", BuiltIn.INT);
  private static final Parameter<String> V2 = Parameter.query("v");
  private static final Parameter<Several.Color> C = Parameter.query("c",
      Conversion.oneOf(Several.Color.values()));
  private static final Parameter<String> V3 = Parameter.path("v");
  private static final Parameter<Integer> A = Parameter.query("a", BuiltIn.INT);
  private static final Parameter<String> S = Parameter.query("s");
  private static final Parameter<Charset> V4 = Parameter.query("v", BuiltIn.CHARSET);
  private static final Parameter<Currency> V5 = Parameter.query("v", BuiltIn.CURRENCY);
  private static final Parameter<InetAddress> V6 = Parameter.query("v", BuiltIn.INET_ADDRESS);
  private static final Parameter<InetAddress> V7 = Parameter.path("v", BuiltIn.INET_ADDRESS);
  private static final Parameter<URL> V8 = Parameter.query("v", BuiltIn.URL);
  private static final Parameter<TimeZone> V9 = Parameter.query("v", BuiltIn.TIME_ZONE);
  private static final Parameter<Several.Color> V10 = Parameter.query("v",
      Conversion.oneOf(Several.Color.values()));
  private final Several handler;

  Several_Adapter(Several handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Several.class)
        .get("/linked", "linked")
        .get("/array-list", "arrayList")
        .get("/tree", "tree")
        .get("/navigable", "navigable")
        .get("/linked-set", "linkedSet")
        .get("/enum", "enums")
        .get("/iterable", "iterable")
        .get("/collection", "collection")
        .get("/queue", "queue")
        .get("/deque", "deque")
        .get("/priority", "priority")
        .get("/stack", "stack")
        .get("/concurrent", "concurrent")
        .get("/rest/{v...}", "rest")
        .get("/extends", "bounded")
        .get("/super", "lower")
        .get("/default", "defaults")
        .get("/charset", "charset")
        .get("/currency", "currency")
        .get("/address", "address")
        .get("/address/{v}", "pathAddress")
        .get("/url", "url")
        .get("/zone", "zone")
        .get("/result", "result")
        .get("/result-address", "resultAddress")
        .get("/map", "map")
        .get("/multi-map", "multiMap")
        .get("/bounded-map", "boundedMap")
        .get("/header-map", "headerMap");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> linked(request);
      case 1 -> arrayList(request);
      case 2 -> tree(request);
      case 3 -> Returned.text(handler.navigable(Parameter.sortedSet(V.list(request))), request);
      case 4 -> linkedSet(request);
      case 5 -> enums(request);
      case 6 -> Returned.text(handler.iterable(V.list(request)), request);
      case 7 -> Returned.text(handler.collection(V.list(request)), request);
      case 8 -> Returned.text(handler.queue(Parameter.deque(V.list(request))), request);
      case 9 -> Returned.text(handler.deque(Parameter.deque(V.list(request))), request);
      case 10 -> priority(request);
      case 11 -> stack(request);
      case 12 -> concurrent(request);
      case 13 -> rest(request, path);
      case 14 -> bounded(request);
      case 15 -> Returned.text(handler.lower(V.list(request), V.optional(request)), request);
      case 16 -> defaults(request);
      case 17 -> Returned.text(handler.charset(V4.from(request)), request);
      case 18 -> Returned.text(handler.currency(V5.from(request)), request);
      case 19 -> Returned.text(handler.address(V6.from(request)), request);
      case 20 -> Returned.text(handler.pathAddress(V7.from(path, 1)), request);
      case 21 -> Returned.text(handler.url(V8.from(request)), request);
      case 22 -> Returned.text(handler.zone(V9.from(request)), request);
      case 23 -> Response.text(Returned.notNull(handler.result(), request).name());
      case 24 -> Response.text(Returned.notNull(handler.resultAddress(), request).getHostAddress());
      case 25 -> Returned.text(handler.map(V.map(request)), request);
      case 26 -> Returned.text(handler.multiMap(V10.multiMap(request)), request);
      case 27 -> Returned.text(handler.boundedMap(V.map(request)), request);
      case 28 -> headerMap(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response linked(Request request) throws Exception {
    LinkedList<Integer> v = Parameter.into(new LinkedList<Integer>(), V.list(request));
    return Returned.text(handler.linked(v), request);
  }

  private Response arrayList(Request request) throws Exception {
    ArrayList<String> v = Parameter.into(new ArrayList<String>(), V2.list(request));
    return Returned.text(handler.arrayList(v), request);
  }

  private Response tree(Request request) throws Exception {
    TreeSet<Integer> v = Parameter.into(new TreeSet<Integer>(), V.list(request));
    return Returned.text(handler.tree(v), request);
  }

  private Response linkedSet(Request request) throws Exception {
    LinkedHashSet<Integer> v = Parameter.into(new LinkedHashSet<Integer>(), V.list(request));
    return Returned.text(handler.linkedSet(v), request);
  }

  private Response enums(Request request) throws Exception {
    EnumSet<Several.Color> v = Parameter.enumSet(Several.Color.class, C.list(request));
    return Returned.text(handler.enums(v), request);
  }

  private Response priority(Request request) throws Exception {
    PriorityQueue<Integer> v = Parameter.into(new PriorityQueue<Integer>(), V.list(request));
    return Returned.text(handler.priority(v), request);
  }

  private Response stack(Request request) throws Exception {
    Stack<Integer> v = Parameter.into(new Stack<Integer>(), V.list(request));
    return Returned.text(handler.stack(v), request);
  }

  private Response concurrent(Request request) throws Exception {
    CopyOnWriteArrayList<Integer> v = Parameter.into(new CopyOnWriteArrayList<Integer>(),
        V.list(request));
    return Returned.text(handler.concurrent(v), request);
  }

  private Response rest(Request request, RoutePath path) throws Exception {
    LinkedList<String> v = Parameter.into(new LinkedList<String>(), V3.list(path, 1));
    return Returned.text(handler.rest(v), request);
  }

  private Response bounded(Request request) throws Exception {
    List<? extends String> v = V2.list(request);
    LinkedList<? extends Integer> w = Parameter.into(new LinkedList<Integer>(), V.list(request));
    return Returned.text(handler.bounded(v, w), request);
  }

  private Response defaults(Request request) throws Exception {
    List<Integer> v = V.list(request, "1", "2");
    EnumSet<Several.Color> c = Parameter.enumSet(Several.Color.class, C.list(request, "RED"));
    int[] a = A.ints(request, "3", "4");
    String[] s = S.list(request, "a", "b").toArray(new String[0]);
    return Returned.text(handler.defaults(v, c, a, s), request);
  }

  private Response headerMap(Request request) throws Exception {
    Map<String, String> all = ParameterSource.HEADER.map(request);
    Map<String, List<String>> lists = ParameterSource.HEADER.multiMap(request);
    return Returned.text(handler.headerMap(all, lists), request);
  }
}
