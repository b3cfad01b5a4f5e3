package com.acme;

import dev.rrjava.annotation.Default;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.PathParam;
import dev.rrjava.annotation.QueryParam;
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

/** Collections of the JDK, defaults of collections, and further types. */
final class Several {
  enum Color {
    RED,
    GREEN
  }

  @Get("/linked")
  String linked(@QueryParam LinkedList<Integer> v) {
    return v + v.getClass().getSimpleName();
  }

  @Get("/array-list")
  String arrayList(@QueryParam ArrayList<String> v) {
    return v + v.getClass().getSimpleName();
  }

  @Get("/tree")
  String tree(@QueryParam TreeSet<Integer> v) {
    return v + v.getClass().getSimpleName();
  }

  @Get("/navigable")
  String navigable(@QueryParam NavigableSet<Integer> v) {
    return v.descendingSet().toString();
  }

  @Get("/linked-set")
  String linkedSet(@QueryParam LinkedHashSet<Integer> v) {
    return v + v.getClass().getSimpleName();
  }

  @Get("/enum")
  String enums(@QueryParam("c") EnumSet<Color> v) {
    return EnumSet.complementOf(v).toString();
  }

  @Get("/iterable")
  String iterable(@QueryParam Iterable<Integer> v) {
    StringBuilder text = new StringBuilder();
    v.forEach(text::append);
    return text.toString();
  }

  @Get("/collection")
  String collection(@QueryParam Collection<Integer> v) {
    return v.toString();
  }

  @Get("/queue")
  String queue(@QueryParam Queue<Integer> v) {
    return v.poll() + " " + v;
  }

  @Get("/deque")
  String deque(@QueryParam Deque<Integer> v) {
    return v.pollLast() + " " + v;
  }

  @Get("/priority")
  String priority(@QueryParam PriorityQueue<Integer> v) {
    return v.poll() + v.getClass().getSimpleName();
  }

  @Get("/stack")
  String stack(@QueryParam Stack<Integer> v) {
    return v.pop() + " " + v;
  }

  @Get("/concurrent")
  String concurrent(@QueryParam CopyOnWriteArrayList<Integer> v) {
    return v + v.getClass().getSimpleName();
  }

  @Get("/rest/{v...}")
  String rest(LinkedList<String> v) {
    return v.toString();
  }

  @Get("/extends")
  String bounded(@QueryParam("v") List<? extends String> v, @QueryParam("v") LinkedList<? extends Integer> w) {
    return v + " " + w;
  }

  @Get("/super")
  String lower(@QueryParam List<? super Integer> v, @QueryParam("v") Optional<? extends Integer> w) {
    return v + " " + w;
  }

  @Get("/default")
  String defaults(
      @QueryParam @Default({"1", "2"}) List<Integer> v,
      @QueryParam @Default("RED") EnumSet<Color> c,
      @QueryParam @Default({"3", "4"}) int[] a,
      @QueryParam @Default({"a", "b"}) String[] s) {
    return v + " " + c + " " + a.length + " " + s.length;
  }

  @Get("/charset")
  String charset(@QueryParam Charset v) {
    return v.name();
  }

  @Get("/currency")
  String currency(@QueryParam Currency v) {
    return v.getDefaultFractionDigits() + "";
  }

  @Get("/address")
  String address(@QueryParam InetAddress v) {
    return v.toString();
  }

  @Get("/address/{v}")
  String pathAddress(@PathParam InetAddress v) {
    return v.toString();
  }

  @Get("/url")
  String url(@QueryParam URL v) {
    return v.getHost();
  }

  @Get("/zone")
  String zone(@QueryParam TimeZone v) {
    return v.getID();
  }

  @Get("/result")
  Charset result() {
    return Charset.forName("utf8");
  }

  @Get("/result-address")
  InetAddress resultAddress() throws Exception {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  @Get("/map")
  String map(@QueryParam Map<String, Integer> v) {
    return v.toString();
  }

  @Get("/multi-map")
  String multiMap(@QueryParam Map<String, List<Color>> v) {
    return v.toString();
  }

  @Get("/bounded-map")
  String boundedMap(@QueryParam Map<String, ? extends Integer> v) {
    return v.toString();
  }

  @Get("/header-map")
  String headerMap(@HeaderParam Map<String, String> all, @HeaderParam Map<String, List<String>> lists) {
    return all.get("x-TRACE") + " " + lists.get("x-trace");
  }
}
