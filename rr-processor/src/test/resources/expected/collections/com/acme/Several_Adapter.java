package com.acme;

import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.ParameterSource;
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
 * Calls {@link Several} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Several_Adapter {
  private static final Parameter V = Parameter.query("v", "an int (-2147483648 to 2147483647)");

  private static final Parameter V_ = Parameter.query("v");

  private static final Parameter C = Parameter.query("c", "one of RED, GREEN");

  private static final Parameter V__ = Parameter.path("v");

  private static final Parameter A = Parameter.query("a", "an int (-2147483648 to 2147483647)");

  private static final Parameter S = Parameter.query("s");

  private static final Parameter V___ = Parameter.query("v", "a charset, such as UTF-8");

  private static final Parameter V____ = Parameter.query("v", "a currency, such as EUR");

  private static final Parameter V_____ = Parameter.query("v", "an IP address, such as 192.0.2.1");

  private static final Parameter V______ = Parameter.path("v", "an IP address, such as 192.0.2.1");

  private static final Parameter V_______ = Parameter.query("v",
      "an absolute URL, such as https://example.com/");

  private static final Parameter V________ = Parameter.query("v",
      "a time zone, such as Europe/Berlin");

  private final Several handler;

  Several_Adapter(Several handler) {
    this.handler = Objects.requireNonNull(handler, "Several");
  }

  /**
   * GET /linked
   */
  Response linked(Request request) throws Exception {
    LinkedList<Integer> v = Parameter.into(new LinkedList<Integer>(),
        V.list(request, Conversions::toInt));
    String result = handler.linked(v);
    return Response.text(Objects.requireNonNull(result, "Several.linked returned null"));
  }

  /**
   * GET /array-list
   */
  Response arrayList(Request request) throws Exception {
    ArrayList<String> v = Parameter.into(new ArrayList<String>(),
        V_.list(request, Conversions::toText));
    String result = handler.arrayList(v);
    return Response.text(Objects.requireNonNull(result, "Several.arrayList returned null"));
  }

  /**
   * GET /tree
   */
  Response tree(Request request) throws Exception {
    TreeSet<Integer> v = Parameter.into(new TreeSet<Integer>(),
        V.list(request, Conversions::toInt));
    String result = handler.tree(v);
    return Response.text(Objects.requireNonNull(result, "Several.tree returned null"));
  }

  /**
   * GET /navigable
   */
  Response navigable(Request request) throws Exception {
    NavigableSet<Integer> v = Parameter.sortedSet(V.list(request, Conversions::toInt));
    String result = handler.navigable(v);
    return Response.text(Objects.requireNonNull(result, "Several.navigable returned null"));
  }

  /**
   * GET /linked-set
   */
  Response linkedSet(Request request) throws Exception {
    LinkedHashSet<Integer> v = Parameter.into(new LinkedHashSet<Integer>(),
        V.list(request, Conversions::toInt));
    String result = handler.linkedSet(v);
    return Response.text(Objects.requireNonNull(result, "Several.linkedSet returned null"));
  }

  /**
   * GET /enum
   */
  Response enums(Request request) throws Exception {
    EnumSet<Several.Color> v = Parameter.enumSet(Several.Color.class,
        C.list(request, Several_Adapter::toColor));
    String result = handler.enums(v);
    return Response.text(Objects.requireNonNull(result, "Several.enums returned null"));
  }

  /**
   * GET /iterable
   */
  Response iterable(Request request) throws Exception {
    Iterable<Integer> v = V.list(request, Conversions::toInt);
    String result = handler.iterable(v);
    return Response.text(Objects.requireNonNull(result, "Several.iterable returned null"));
  }

  /**
   * GET /collection
   */
  Response collection(Request request) throws Exception {
    Collection<Integer> v = V.list(request, Conversions::toInt);
    String result = handler.collection(v);
    return Response.text(Objects.requireNonNull(result, "Several.collection returned null"));
  }

  /**
   * GET /queue
   */
  Response queue(Request request) throws Exception {
    Queue<Integer> v = Parameter.deque(V.list(request, Conversions::toInt));
    String result = handler.queue(v);
    return Response.text(Objects.requireNonNull(result, "Several.queue returned null"));
  }

  /**
   * GET /deque
   */
  Response deque(Request request) throws Exception {
    Deque<Integer> v = Parameter.deque(V.list(request, Conversions::toInt));
    String result = handler.deque(v);
    return Response.text(Objects.requireNonNull(result, "Several.deque returned null"));
  }

  /**
   * GET /priority
   */
  Response priority(Request request) throws Exception {
    PriorityQueue<Integer> v = Parameter.into(new PriorityQueue<Integer>(),
        V.list(request, Conversions::toInt));
    String result = handler.priority(v);
    return Response.text(Objects.requireNonNull(result, "Several.priority returned null"));
  }

  /**
   * GET /stack
   */
  Response stack(Request request) throws Exception {
    Stack<Integer> v = Parameter.into(new Stack<Integer>(), V.list(request, Conversions::toInt));
    String result = handler.stack(v);
    return Response.text(Objects.requireNonNull(result, "Several.stack returned null"));
  }

  /**
   * GET /concurrent
   */
  Response concurrent(Request request) throws Exception {
    CopyOnWriteArrayList<Integer> v = Parameter.into(new CopyOnWriteArrayList<Integer>(),
        V.list(request, Conversions::toInt));
    String result = handler.concurrent(v);
    return Response.text(Objects.requireNonNull(result, "Several.concurrent returned null"));
  }

  /**
   * GET /rest/{v...}
   */
  Response rest(RoutePath path) throws Exception {
    LinkedList<String> v = Parameter.into(new LinkedList<String>(),
        V__.list(path.restSegments(1, V__), Conversions::toText));
    String result = handler.rest(v);
    return Response.text(Objects.requireNonNull(result, "Several.rest returned null"));
  }

  /**
   * GET /extends
   */
  Response bounded(Request request) throws Exception {
    List<? extends String> v = V_.list(request, Conversions::toText);
    LinkedList<? extends Integer> w = Parameter.into(new LinkedList<Integer>(),
        V.list(request, Conversions::toInt));
    String result = handler.bounded(v, w);
    return Response.text(Objects.requireNonNull(result, "Several.bounded returned null"));
  }

  /**
   * GET /super
   */
  Response lower(Request request) throws Exception {
    List<? super Integer> v = V.list(request, Conversions::toInt);
    Optional<? extends Integer> w = V.optional(request, Conversions::toInt);
    String result = handler.lower(v, w);
    return Response.text(Objects.requireNonNull(result, "Several.lower returned null"));
  }

  /**
   * GET /default
   */
  Response defaults(Request request) throws Exception {
    List<Integer> v = V.list(request, Conversions::toInt, "1", "2");
    EnumSet<Several.Color> c = Parameter.enumSet(Several.Color.class,
        C.list(request, Several_Adapter::toColor, "RED"));
    int[] a = A.ints(request, "3", "4");
    String[] s = S.list(request, Conversions::toText, "a", "b").toArray(new String[0]);
    String result = handler.defaults(v, c, a, s);
    return Response.text(Objects.requireNonNull(result, "Several.defaults returned null"));
  }

  /**
   * GET /charset
   */
  Response charset(Request request) throws Exception {
    Charset v = Conversions.toCharset(V___.required(request), V___);
    String result = handler.charset(v);
    return Response.text(Objects.requireNonNull(result, "Several.charset returned null"));
  }

  /**
   * GET /currency
   */
  Response currency(Request request) throws Exception {
    Currency v = Conversions.toCurrency(V____.required(request), V____);
    String result = handler.currency(v);
    return Response.text(Objects.requireNonNull(result, "Several.currency returned null"));
  }

  /**
   * GET /address
   */
  Response address(Request request) throws Exception {
    InetAddress v = Conversions.toInetAddress(V_____.required(request), V_____);
    String result = handler.address(v);
    return Response.text(Objects.requireNonNull(result, "Several.address returned null"));
  }

  /**
   * GET /address/{v}
   */
  Response pathAddress(RoutePath path) throws Exception {
    InetAddress v = Conversions.toInetAddress(path.variable(1, V______), V______);
    String result = handler.pathAddress(v);
    return Response.text(Objects.requireNonNull(result, "Several.pathAddress returned null"));
  }

  /**
   * GET /url
   */
  Response url(Request request) throws Exception {
    URL v = Conversions.toUrl(V_______.required(request), V_______);
    String result = handler.url(v);
    return Response.text(Objects.requireNonNull(result, "Several.url returned null"));
  }

  /**
   * GET /zone
   */
  Response zone(Request request) throws Exception {
    TimeZone v = Conversions.toTimeZone(V________.required(request), V________);
    String result = handler.zone(v);
    return Response.text(Objects.requireNonNull(result, "Several.zone returned null"));
  }

  /**
   * GET /result
   */
  Response result() throws Exception {
    Charset result = handler.result();
    return Response.text(Objects.requireNonNull(result, "Several.result returned null").name());
  }

  /**
   * GET /result-address
   */
  Response resultAddress() throws Exception {
    InetAddress result = handler.resultAddress();
    return Response.text(Objects.requireNonNull(result, "Several.resultAddress returned null").getHostAddress());
  }

  /**
   * GET /map
   */
  Response map(Request request) throws Exception {
    Map<String, Integer> v = ParameterSource.QUERY.map(request,
        "an int (-2147483648 to 2147483647)", Conversions::toInt);
    String result = handler.map(v);
    return Response.text(Objects.requireNonNull(result, "Several.map returned null"));
  }

  /**
   * GET /multi-map
   */
  Response multiMap(Request request) throws Exception {
    Map<String, List<Several.Color>> v = ParameterSource.QUERY.multiMap(request,
        "one of RED, GREEN", Several_Adapter::toColor);
    String result = handler.multiMap(v);
    return Response.text(Objects.requireNonNull(result, "Several.multiMap returned null"));
  }

  /**
   * GET /bounded-map
   */
  Response boundedMap(Request request) throws Exception {
    Map<String, ? extends Integer> v = ParameterSource.QUERY.map(request,
        "an int (-2147483648 to 2147483647)", Conversions::toInt);
    String result = handler.boundedMap(v);
    return Response.text(Objects.requireNonNull(result, "Several.boundedMap returned null"));
  }

  /**
   * GET /header-map
   */
  Response headerMap(Request request) throws Exception {
    Map<String, String> all = ParameterSource.HEADER.map(request);
    Map<String, List<String>> lists = ParameterSource.HEADER.multiMap(request);
    String result = handler.headerMap(all, lists);
    return Response.text(Objects.requireNonNull(result, "Several.headerMap returned null"));
  }

  private static Several.Color toColor(String text, Parameter parameter) {
    return switch (text) {
      case "RED" -> Several.Color.RED;
      case "GREEN" -> Several.Color.GREEN;
      default -> throw parameter.invalid(text);
    };
  }
}
