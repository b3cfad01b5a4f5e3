package com.acme;

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
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Stack;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Several} for its routes.
 */
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
    this.handler = Objects.requireNonNull(handler, "Several");
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
    LinkedList<Integer> v = Parameter.into(new LinkedList<Integer>(),
        V.list(request, Conversions::toInt));
    String result = handler.linked(v);
    Returned.notNull(result, "Several.linked");
    return Response.text(result);
  }

  private Response arrayList(Request request) throws Exception {
    // GET /array-list
    ArrayList<String> v = Parameter.into(new ArrayList<String>(),
        V2.list(request, Conversions::toText));
    String result = handler.arrayList(v);
    Returned.notNull(result, "Several.arrayList");
    return Response.text(result);
  }

  private Response tree(Request request) throws Exception {
    // GET /tree
    TreeSet<Integer> v = Parameter.into(new TreeSet<Integer>(),
        V.list(request, Conversions::toInt));
    String result = handler.tree(v);
    Returned.notNull(result, "Several.tree");
    return Response.text(result);
  }

  private Response navigable(Request request) throws Exception {
    // GET /navigable
    NavigableSet<Integer> v = Parameter.sortedSet(V.list(request, Conversions::toInt));
    String result = handler.navigable(v);
    Returned.notNull(result, "Several.navigable");
    return Response.text(result);
  }

  private Response linkedSet(Request request) throws Exception {
    // GET /linked-set
    LinkedHashSet<Integer> v = Parameter.into(new LinkedHashSet<Integer>(),
        V.list(request, Conversions::toInt));
    String result = handler.linkedSet(v);
    Returned.notNull(result, "Several.linkedSet");
    return Response.text(result);
  }

  private Response enums(Request request) throws Exception {
    // GET /enum
    EnumSet<Several.Color> v = Parameter.enumSet(Several.Color.class,
        C.list(request, Several_Adapter::toColor));
    String result = handler.enums(v);
    Returned.notNull(result, "Several.enums");
    return Response.text(result);
  }

  private Response iterable(Request request) throws Exception {
    // GET /iterable
    Iterable<Integer> v = V.list(request, Conversions::toInt);
    String result = handler.iterable(v);
    Returned.notNull(result, "Several.iterable");
    return Response.text(result);
  }

  private Response collection(Request request) throws Exception {
    // GET /collection
    Collection<Integer> v = V.list(request, Conversions::toInt);
    String result = handler.collection(v);
    Returned.notNull(result, "Several.collection");
    return Response.text(result);
  }

  private Response queue(Request request) throws Exception {
    // GET /queue
    Queue<Integer> v = Parameter.deque(V.list(request, Conversions::toInt));
    String result = handler.queue(v);
    Returned.notNull(result, "Several.queue");
    return Response.text(result);
  }

  private Response deque(Request request) throws Exception {
    // GET /deque
    Deque<Integer> v = Parameter.deque(V.list(request, Conversions::toInt));
    String result = handler.deque(v);
    Returned.notNull(result, "Several.deque");
    return Response.text(result);
  }

  private Response priority(Request request) throws Exception {
    // GET /priority
    PriorityQueue<Integer> v = Parameter.into(new PriorityQueue<Integer>(),
        V.list(request, Conversions::toInt));
    String result = handler.priority(v);
    Returned.notNull(result, "Several.priority");
    return Response.text(result);
  }

  private Response stack(Request request) throws Exception {
    // GET /stack
    Stack<Integer> v = Parameter.into(new Stack<Integer>(), V.list(request, Conversions::toInt));
    String result = handler.stack(v);
    Returned.notNull(result, "Several.stack");
    return Response.text(result);
  }

  private Response concurrent(Request request) throws Exception {
    // GET /concurrent
    CopyOnWriteArrayList<Integer> v = Parameter.into(new CopyOnWriteArrayList<Integer>(),
        V.list(request, Conversions::toInt));
    String result = handler.concurrent(v);
    Returned.notNull(result, "Several.concurrent");
    return Response.text(result);
  }

  private Response rest(RoutePath path) throws Exception {
    // GET /rest/{v...}
    LinkedList<String> v = Parameter.into(new LinkedList<String>(),
        V3.list(path.restSegments(1, V3), Conversions::toText));
    String result = handler.rest(v);
    Returned.notNull(result, "Several.rest");
    return Response.text(result);
  }

  private Response bounded(Request request) throws Exception {
    // GET /extends
    List<? extends String> v = V2.list(request, Conversions::toText);
    LinkedList<? extends Integer> w = Parameter.into(new LinkedList<Integer>(),
        V.list(request, Conversions::toInt));
    String result = handler.bounded(v, w);
    Returned.notNull(result, "Several.bounded");
    return Response.text(result);
  }

  private Response lower(Request request) throws Exception {
    // GET /super
    List<? super Integer> v = V.list(request, Conversions::toInt);
    Optional<? extends Integer> w = V.optional(request, Conversions::toInt);
    String result = handler.lower(v, w);
    Returned.notNull(result, "Several.lower");
    return Response.text(result);
  }

  private Response defaults(Request request) throws Exception {
    // GET /default
    List<Integer> v = V.list(request, Conversions::toInt, "1", "2");
    EnumSet<Several.Color> c = Parameter.enumSet(Several.Color.class,
        C.list(request, Several_Adapter::toColor, "RED"));
    int[] a = A.ints(request, "3", "4");
    String[] s = S.list(request, Conversions::toText, "a", "b").toArray(new String[0]);
    String result = handler.defaults(v, c, a, s);
    Returned.notNull(result, "Several.defaults");
    return Response.text(result);
  }

  private Response charset(Request request) throws Exception {
    // GET /charset
    Charset v = Conversions.toCharset(V4.required(request), V4);
    String result = handler.charset(v);
    Returned.notNull(result, "Several.charset");
    return Response.text(result);
  }

  private Response currency(Request request) throws Exception {
    // GET /currency
    Currency v = Conversions.toCurrency(V5.required(request), V5);
    String result = handler.currency(v);
    Returned.notNull(result, "Several.currency");
    return Response.text(result);
  }

  private Response address(Request request) throws Exception {
    // GET /address
    InetAddress v = Conversions.toInetAddress(V6.required(request), V6);
    String result = handler.address(v);
    Returned.notNull(result, "Several.address");
    return Response.text(result);
  }

  private Response pathAddress(RoutePath path) throws Exception {
    // GET /address/{v}
    InetAddress v = Conversions.toInetAddress(path.variable(1, V7), V7);
    String result = handler.pathAddress(v);
    Returned.notNull(result, "Several.pathAddress");
    return Response.text(result);
  }

  private Response url(Request request) throws Exception {
    // GET /url
    URL v = Conversions.toUrl(V8.required(request), V8);
    String result = handler.url(v);
    Returned.notNull(result, "Several.url");
    return Response.text(result);
  }

  private Response zone(Request request) throws Exception {
    // GET /zone
    TimeZone v = Conversions.toTimeZone(V9.required(request), V9);
    String result = handler.zone(v);
    Returned.notNull(result, "Several.zone");
    return Response.text(result);
  }

  private Response result() throws Exception {
    // GET /result
    Charset result = handler.result();
    Returned.notNull(result, "Several.result");
    return Response.text(result.name());
  }

  private Response resultAddress() throws Exception {
    // GET /result-address
    InetAddress result = handler.resultAddress();
    Returned.notNull(result, "Several.resultAddress");
    return Response.text(result.getHostAddress());
  }

  private Response map(Request request) throws Exception {
    // GET /map
    Map<String, Integer> v = ParameterSource.QUERY.map(request,
        "an int (-2147483648 to 2147483647)", Conversions::toInt);
    String result = handler.map(v);
    Returned.notNull(result, "Several.map");
    return Response.text(result);
  }

  private Response multiMap(Request request) throws Exception {
    // GET /multi-map
    Map<String, List<Several.Color>> v = ParameterSource.QUERY.multiMap(request,
        "one of RED, GREEN", Several_Adapter::toColor);
    String result = handler.multiMap(v);
    Returned.notNull(result, "Several.multiMap");
    return Response.text(result);
  }

  private Response boundedMap(Request request) throws Exception {
    // GET /bounded-map
    Map<String, ? extends Integer> v = ParameterSource.QUERY.map(request,
        "an int (-2147483648 to 2147483647)", Conversions::toInt);
    String result = handler.boundedMap(v);
    Returned.notNull(result, "Several.boundedMap");
    return Response.text(result);
  }

  private Response headerMap(Request request) throws Exception {
    // GET /header-map
    Map<String, String> all = ParameterSource.HEADER.map(request);
    Map<String, List<String>> lists = ParameterSource.HEADER.multiMap(request);
    String result = handler.headerMap(all, lists);
    Returned.notNull(result, "Several.headerMap");
    return Response.text(result);
  }

  private static Several.Color toColor(String text, Parameter parameter) {
    return switch (text) {
      case "RED" -> Several.Color.RED;
      case "GREEN" -> Several.Color.GREEN;
      default -> throw parameter.invalid(text);
    };
  }
}
