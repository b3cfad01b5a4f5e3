package com.acme;

import dev.rrjava.annotations.Attribute;
import dev.rrjava.annotations.Body;
import dev.rrjava.annotations.Converter;
import dev.rrjava.annotations.Cookie;
import dev.rrjava.annotations.Default;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Get;
import dev.rrjava.annotations.Header;
import dev.rrjava.annotations.Params;
import dev.rrjava.annotations.Post;
import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Upload;
import dev.rrjava.runtime.http.EarlyHintsSender;
import dev.rrjava.runtime.http.HintLinks;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.UploadedFile;
import dev.rrjava.runtime.http.Uploads;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

final class Sources {
  public record Money(long cents) {}

  public record Id<T>(String text) {}

  static final class Code {
    private final String text;

    private Code(String text) {
      this.text = text;
    }

    static Code parse(String text) throws Exception {
      if (text.isEmpty()) {
        throw new Exception("empty");
      }
      return text.equals("none") ? null : new Code(text);
    }

    @Override
    public String toString() {
      return "code " + text;
    }
  }

  @Converter
  static Money money(String text) {
    return new Money(Math.round(Double.parseDouble(text) * 100));
  }

  record Paging(@Query @Default("1") int page, @Query @Default("20") int size) {}

  record Filter(@Params Paging paging, @Header Optional<String> tenant, long id, Request request) {}

  static final class Bean {
    @Query private String name = "";
    private int age;

    void setName(String name) {
      this.name = name;
    }

    void setAge(@Query @Default("7") int age) {
      this.age = age;
    }

    @Override
    public String toString() {
      return name + " " + age;
    }
  }

  @interface Nullable {}

  @Get("/own")
  String own(@Query Money money, @Query Id<String> id, @Query Code code, @Query List<Code> codes) {
    return money + " " + id + " " + code + " " + codes;
  }

  @Get("/jdk/{uuid}")
  String jdk(
      UUID uuid,
      @Query Duration duration,
      @Query LocalDate date,
      @Query Locale locale,
      @Query BigDecimal decimal,
      @Header @Default("Z") ZoneOffset offset) {
    return uuid + " " + duration + " " + date + " " + locale + " " + decimal + " " + offset;
  }

  @Get("/many")
  String many(
      @Query Set<String> set,
      @Query SortedSet<Integer> sorted,
      @Query int[] ints,
      @Query UUID[] uuids,
      @Query Collection<Long> longs,
      @Query OptionalInt optional,
      @Query @Nullable Integer nullable) {
    return set + " " + sorted + " " + Arrays.toString(ints) + " " + Arrays.toString(uuids) + " "
        + longs + " " + optional + " " + nullable;
  }

  @Get("/maps")
  String maps(@Query Map<String, String> first, @Query Map<String, List<String>> all) {
    return first + " " + all;
  }

  @Get("/group/{id}")
  String group(@Params Filter filter) {
    return filter.paging() + " " + filter.tenant() + " " + filter.id() + " "
        + filter.request().method();
  }

  @Get("/bean")
  String bean(@Params Bean bean) {
    return bean.toString();
  }

  @Get("/whole")
  String whole(Request request, EarlyHintsSender hints, InetAddress address) throws Exception {
    hints.send(HintLinks.of("</a.css>; rel=preload; as=style"));
    return request.path() + " " + address.getHostAddress();
  }

  @Get("/rest/{segments...}")
  String rest(List<String> segments) {
    return segments.toString();
  }

  @Get("/attribute")
  String attribute(
      @Attribute Optional<String> user, @Attribute @Nullable Integer number, @Cookie String session) {
    return user + " " + number + " " + session;
  }

  @Get("/required-attribute")
  String requiredAttribute(@Attribute int number) {
    return "" + number;
  }

  @Post("/body")
  String body(@Body byte[] bytes) {
    return "" + bytes.length;
  }

  @Post("/text")
  String text(@Body String text) {
    return text;
  }

  @Post("/form")
  String form(
      @Form String name,
      @Form Map<String, String> all,
      @Upload UploadedFile file,
      @Upload Optional<UploadedFile> other,
      @Upload("files[]") List<UploadedFile> files,
      @Upload("array[]") UploadedFile[] array,
      @Upload Uploads uploads) {
    return name;
  }

  @Post("/stream")
  String stream(@Body InputStream stream) throws Exception {
    return "" + stream.read();
  }
}
