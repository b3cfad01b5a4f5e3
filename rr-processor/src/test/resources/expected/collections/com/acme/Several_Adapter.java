package com.acme;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.ParameterSource;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.net.InetAddress;
import java.net.URL;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Stack;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.annotation.processing.Generated;

/** Calls {@link Several} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Several_Adapter {
  private static final Parameter V = Parameter.query("v", "an int (-2147483648 to 2147483647)");
  private static final Parameter V2 = Parameter.query("v");
  private static final Parameter C = Parameter.query("c", "one of RED, GREEN");
  private static final Parameter V3 = Parameter.path("v");
  private static final Parameter A = Parameter.query("a", "an int (-2147483648 to 2147483647)");
  private static final Parameter S = Parameter.query("s");
  private static final Parameter V4 = Parameter.query("v", "a charset, such as UTF-8");
  private static final Parameter V5 = Parameter.query("v", "a currency, such as EUR");
  private static final Parameter V6 = Parameter.query("v", "an IP address, such as 192.0.2.1");
  private static final Parameter V7 = Parameter.path("v", "an IP address, such as 192.0.2.1");
  private static final Parameter V8 = Parameter.query("v",
      "an absolute URL, such as https://example.com/");
  private static final Parameter V9 = Parameter.query("v", "a time zone, such as Europe/Berlin");
  private final Several handler;

  Several_Adapter(Several handler) {
    this.handler = handler;
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> linked(request);
      case 1 -> arrayList(request);
      case 2 -> tree(request);
      case 3 -> navigable(request);
      case 4 -> linkedSet(request);
      case 5 -> enums(request);
      case 6 -> iterable(request);
      case 7 -> collection(request);
      case 8 -> queue(request);
      case 9 -> deque(request);
      case 10 -> priority(request);
      case 11 -> stack(request);
      case 12 -> concurrent(request);
      case 13 -> rest(path);
      case 14 -> bounded(request);
      case 15 -> lower(request);
      case 16 -> defaults(request);
      case 17 -> charset(request);
      case 18 -> currency(request);
      case 19 -> address(request);
      case 20 -> pathAddress(path);
      case 21 -> url(request);
      case 22 -> zone(request);
      case 23 -> result();
      case 24 -> resultAddress();
      case 25 -> map(request);
      case 26 -> multiMap(request);
      case 27 -> boundedMap(request);
      case 28 -> headerMap(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response linked(Request request) throws Exception {
    // GET /linked
    LinkedList<Integer> v = Parameter.into(new LinkedList<Integer>(), V.list(request, BuiltIn.INT));
    return Response.text(Returned.notNull(handler.linked(v), "Several.linked"));
  }

  private Response arrayList(Request request) throws Exception {
    // GET /array-list
    ArrayList<String> v = Parameter.into(new ArrayList<String>(), V2.list(request, BuiltIn.STRING));
    return Response.text(Returned.notNull(handler.arrayList(v), "Several.arrayList"));
  }

  private Response tree(Request request) throws Exception {
    // GET /tree
    TreeSet<Integer> v = Parameter.into(new TreeSet<Integer>(), V.list(request, BuiltIn.INT));
    return Response.text(Returned.notNull(handler.tree(v), "Several.tree"));
  }

  private Response navigable(Request request) throws Exception {
    // GET /navigable
    NavigableSet<Integer> v = Parameter.sortedSet(V.list(request, BuiltIn.INT));
    return Response.text(Returned.notNull(handler.navigable(v), "Several.navigable"));
  }

  private Response linkedSet(Request request) throws Exception {
    // GET /linked-set
    LinkedHashSet<Integer> v = Parameter.into(new LinkedHashSet<Integer>(),
        V.list(request, BuiltIn.INT));
    return Response.text(Returned.notNull(handler.linkedSet(v), "Several.linkedSet"));
  }

  private Response enums(Request request) throws Exception {
    // GET /enum
    EnumSet<Several.Color> v = Parameter.enumSet(Several.Color.class,
        C.list(request, Several_Adapter::toColor));
    return Response.text(Returned.notNull(handler.enums(v), "Several.enums"));
  }

  private Response iterable(Request request) throws Exception {
    // GET /iterable
    Iterable<Integer> v = V.list(request, BuiltIn.INT);
    return Response.text(Returned.notNull(handler.iterable(v), "Several.iterable"));
  }

  private Response collection(Request request) throws Exception {
    // GET /collection
    Collection<Integer> v = V.list(request, BuiltIn.INT);
    return Response.text(Returned.notNull(handler.collection(v), "Several.collection"));
  }

  private Response queue(Request request) throws Exception {
    // GET /queue
    Queue<Integer> v = Parameter.deque(V.list(request, BuiltIn.INT));
    return Response.text(Returned.notNull(handler.queue(v), "Several.queue"));
  }

  private Response deque(Request request) throws Exception {
    // GET /deque
    Deque<Integer> v = Parameter.deque(V.list(request, BuiltIn.INT));
    return Response.text(Returned.notNull(handler.deque(v), "Several.deque"));
  }

  private Response priority(Request request) throws Exception {
    // GET /priority
    PriorityQueue<Integer> v = Parameter.into(new PriorityQueue<Integer>(),
        V.list(request, BuiltIn.INT));
    return Response.text(Returned.notNull(handler.priority(v), "Several.priority"));
  }

  private Response stack(Request request) throws Exception {
    // GET /stack
    Stack<Integer> v = Parameter.into(new Stack<Integer>(), V.list(request, BuiltIn.INT));
    return Response.text(Returned.notNull(handler.stack(v), "Several.stack"));
  }

  private Response concurrent(Request request) throws Exception {
    // GET /concurrent
    CopyOnWriteArrayList<Integer> v = Parameter.into(new CopyOnWriteArrayList<Integer>(),
        V.list(request, BuiltIn.INT));
    return Response.text(Returned.notNull(handler.concurrent(v), "Several.concurrent"));
  }

  private Response rest(RoutePath path) throws Exception {
    // GET /rest/{v...}
    LinkedList<String> v = Parameter.into(new LinkedList<String>(),
        V3.list(path.restSegments(1, V3), BuiltIn.STRING));
    return Response.text(Returned.notNull(handler.rest(v), "Several.rest"));
  }

  private Response bounded(Request request) throws Exception {
    // GET /extends
    List<? extends String> v = V2.list(request, BuiltIn.STRING);
    LinkedList<? extends Integer> w = Parameter.into(new LinkedList<Integer>(),
        V.list(request, BuiltIn.INT));
    return Response.text(Returned.notNull(handler.bounded(v, w), "Several.bounded"));
  }

  private Response lower(Request request) throws Exception {
    // GET /super
    List<? super Integer> v = V.list(request, BuiltIn.INT);
    Optional<? extends Integer> w = V.optional(request, BuiltIn.INT);
    return Response.text(Returned.notNull(handler.lower(v, w), "Several.lower"));
  }

  private Response defaults(Request request) throws Exception {
    // GET /default
    List<Integer> v = V.list(request, BuiltIn.INT, "1", "2");
    EnumSet<Several.Color> c = Parameter.enumSet(Several.Color.class,
        C.list(request, Several_Adapter::toColor, "RED"));
    int[] a = A.ints(request, "3", "4");
    String[] s = S.list(request, BuiltIn.STRING, "a", "b").toArray(new String[0]);
    return Response.text(Returned.notNull(handler.defaults(v, c, a, s), "Several.defaults"));
  }

  private Response charset(Request request) throws Exception {
    // GET /charset
    Charset v = Conversions.toCharset(V4.required(request), V4);
    return Response.text(Returned.notNull(handler.charset(v), "Several.charset"));
  }

  private Response currency(Request request) throws Exception {
    // GET /currency
    Currency v = Conversions.toCurrency(V5.required(request), V5);
    return Response.text(Returned.notNull(handler.currency(v), "Several.currency"));
  }

  private Response address(Request request) throws Exception {
    // GET /address
    InetAddress v = Conversions.toInetAddress(V6.required(request), V6);
    return Response.text(Returned.notNull(handler.address(v), "Several.address"));
  }

  private Response pathAddress(RoutePath path) throws Exception {
    // GET /address/{v}
    InetAddress v = Conversions.toInetAddress(path.variable(1, V7), V7);
    return Response.text(Returned.notNull(handler.pathAddress(v), "Several.pathAddress"));
  }

  private Response url(Request request) throws Exception {
    // GET /url
    URL v = Conversions.toUrl(V8.required(request), V8);
    return Response.text(Returned.notNull(handler.url(v), "Several.url"));
  }

  private Response zone(Request request) throws Exception {
    // GET /zone
    TimeZone v = Conversions.toTimeZone(V9.required(request), V9);
    return Response.text(Returned.notNull(handler.zone(v), "Several.zone"));
  }

  private Response result() throws Exception {
    // GET /result
    return Response.text(Returned.notNull(handler.result(), "Several.result").name());
  }

  private Response resultAddress() throws Exception {
    // GET /result-address
    return Response.text(Returned.notNull(handler.resultAddress(),
        "Several.resultAddress").getHostAddress());
  }

  private Response map(Request request) throws Exception {
    // GET /map
    Map<String, Integer> v = ParameterSource.QUERY.map(request,
        "an int (-2147483648 to 2147483647)", BuiltIn.INT);
    return Response.text(Returned.notNull(handler.map(v), "Several.map"));
  }

  private Response multiMap(Request request) throws Exception {
    // GET /multi-map
    Map<String, List<Several.Color>> v = ParameterSource.QUERY.multiMap(request,
        "one of RED, GREEN", Several_Adapter::toColor);
    return Response.text(Returned.notNull(handler.multiMap(v), "Several.multiMap"));
  }

  private Response boundedMap(Request request) throws Exception {
    // GET /bounded-map
    Map<String, ? extends Integer> v = ParameterSource.QUERY.map(request,
        "an int (-2147483648 to 2147483647)", BuiltIn.INT);
    return Response.text(Returned.notNull(handler.boundedMap(v), "Several.boundedMap"));
  }

  private Response headerMap(Request request) throws Exception {
    // GET /header-map
    Map<String, String> all = ParameterSource.HEADER.map(request);
    Map<String, List<String>> lists = ParameterSource.HEADER.multiMap(request);
    return Response.text(Returned.notNull(handler.headerMap(all, lists), "Several.headerMap"));
  }

  private static Several.Color toColor(String text, Parameter parameter) {
    return switch (text) {
      case "RED" -> Several.Color.RED;
      case "GREEN" -> Several.Color.GREEN;
      default -> throw parameter.invalid(text);
    };
  }
}
