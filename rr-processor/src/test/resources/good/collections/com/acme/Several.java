package com.acme;

import dev.rrjava.annotations.Default;
import dev.rrjava.annotations.Get;
import dev.rrjava.annotations.Header;
import dev.rrjava.annotations.Path;
import dev.rrjava.annotations.Query;
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
  String linked(@Query LinkedList<Integer> v) {
    return v + v.getClass().getSimpleName();
  }

  @Get("/array-list")
  String arrayList(@Query ArrayList<String> v) {
    return v + v.getClass().getSimpleName();
  }

  @Get("/tree")
  String tree(@Query TreeSet<Integer> v) {
    return v + v.getClass().getSimpleName();
  }

  @Get("/navigable")
  String navigable(@Query NavigableSet<Integer> v) {
    return v.descendingSet().toString();
  }

  @Get("/linked-set")
  String linkedSet(@Query LinkedHashSet<Integer> v) {
    return v + v.getClass().getSimpleName();
  }

  @Get("/enum")
  String enums(@Query("c") EnumSet<Color> v) {
    return EnumSet.complementOf(v).toString();
  }

  @Get("/iterable")
  String iterable(@Query Iterable<Integer> v) {
    StringBuilder text = new StringBuilder();
    v.forEach(text::append);
    return text.toString();
  }

  @Get("/collection")
  String collection(@Query Collection<Integer> v) {
    return v.toString();
  }

  @Get("/queue")
  String queue(@Query Queue<Integer> v) {
    return v.poll() + " " + v;
  }

  @Get("/deque")
  String deque(@Query Deque<Integer> v) {
    return v.pollLast() + " " + v;
  }

  @Get("/priority")
  String priority(@Query PriorityQueue<Integer> v) {
    return v.poll() + v.getClass().getSimpleName();
  }

  @Get("/stack")
  String stack(@Query Stack<Integer> v) {
    return v.pop() + " " + v;
  }

  @Get("/concurrent")
  String concurrent(@Query CopyOnWriteArrayList<Integer> v) {
    return v + v.getClass().getSimpleName();
  }

  @Get("/rest/{v...}")
  String rest(LinkedList<String> v) {
    return v.toString();
  }

  @Get("/extends")
  String bounded(@Query("v") List<? extends String> v, @Query("v") LinkedList<? extends Integer> w) {
    return v + " " + w;
  }

  @Get("/super")
  String lower(@Query List<? super Integer> v, @Query("v") Optional<? extends Integer> w) {
    return v + " " + w;
  }

  @Get("/default")
  String defaults(
      @Query @Default({"1", "2"}) List<Integer> v,
      @Query @Default("RED") EnumSet<Color> c,
      @Query @Default({"3", "4"}) int[] a,
      @Query @Default({"a", "b"}) String[] s) {
    return v + " " + c + " " + a.length + " " + s.length;
  }

  @Get("/charset")
  String charset(@Query Charset v) {
    return v.name();
  }

  @Get("/currency")
  String currency(@Query Currency v) {
    return v.getDefaultFractionDigits() + "";
  }

  @Get("/address")
  String address(@Query InetAddress v) {
    return v.toString();
  }

  @Get("/address/{v}")
  String pathAddress(@Path InetAddress v) {
    return v.toString();
  }

  @Get("/url")
  String url(@Query URL v) {
    return v.getHost();
  }

  @Get("/zone")
  String zone(@Query TimeZone v) {
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
  String map(@Query Map<String, Integer> v) {
    return v.toString();
  }

  @Get("/multi-map")
  String multiMap(@Query Map<String, List<Color>> v) {
    return v.toString();
  }

  @Get("/bounded-map")
  String boundedMap(@Query Map<String, ? extends Integer> v) {
    return v.toString();
  }

  @Get("/header-map")
  String headerMap(@Header Map<String, String> all, @Header Map<String, List<String>> lists) {
    return all.get("x-TRACE") + " " + lists.get("x-trace");
  }
}
