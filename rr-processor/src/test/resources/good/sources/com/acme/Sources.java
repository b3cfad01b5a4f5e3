package com.acme;

import dev.rrjava.annotation.Attribute;
import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.Converter;
import dev.rrjava.annotation.CookieParam;
import dev.rrjava.annotation.Default;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.BeanParam;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Upload;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.EarlyHintLinks;
import dev.rrjava.http.Request;
import dev.rrjava.http.UploadedFile;
import dev.rrjava.http.Uploads;
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

  record Paging(@QueryParam @Default("1") int page, @QueryParam @Default("20") int size) {}

  record Filter(@BeanParam Paging paging, @HeaderParam Optional<String> tenant, long id, Request request) {}

  static final class Bean {
    @QueryParam private String name = "";
    private int age;

    void setName(String name) {
      this.name = name;
    }

    void setAge(@QueryParam @Default("7") int age) {
      this.age = age;
    }

    @Override
    public String toString() {
      return name + " " + age;
    }
  }

  @interface Nullable {}

  @Get("/own")
  String own(@QueryParam Money money, @QueryParam Id<String> id, @QueryParam Code code, @QueryParam List<Code> codes) {
    return money + " " + id + " " + code + " " + codes;
  }

  @Get("/jdk/{uuid}")
  String jdk(
      UUID uuid,
      @QueryParam Duration duration,
      @QueryParam LocalDate date,
      @QueryParam Locale locale,
      @QueryParam BigDecimal decimal,
      @HeaderParam @Default("Z") ZoneOffset offset) {
    return uuid + " " + duration + " " + date + " " + locale + " " + decimal + " " + offset;
  }

  @Get("/many")
  String many(
      @QueryParam Set<String> set,
      @QueryParam SortedSet<Integer> sorted,
      @QueryParam int[] ints,
      @QueryParam UUID[] uuids,
      @QueryParam Collection<Long> longs,
      @QueryParam OptionalInt optional,
      @QueryParam @Nullable Integer nullable) {
    return set + " " + sorted + " " + Arrays.toString(ints) + " " + Arrays.toString(uuids) + " "
        + longs + " " + optional + " " + nullable;
  }

  @Get("/maps")
  String maps(@QueryParam Map<String, String> first, @QueryParam Map<String, List<String>> all) {
    return first + " " + all;
  }

  @Get("/group/{id}")
  String group(@BeanParam Filter filter) {
    return filter.paging() + " " + filter.tenant() + " " + filter.id() + " "
        + filter.request().method();
  }

  @Get("/bean")
  String bean(@BeanParam Bean bean) {
    return bean.toString();
  }

  @Get("/whole")
  String whole(Request request, EarlyHintsSender hints, InetAddress address) throws Exception {
    hints.send(EarlyHintLinks.of("</a.css>; rel=preload; as=style"));
    return request.path() + " " + address.getHostAddress();
  }

  @Get("/rest/{segments...}")
  String rest(List<String> segments) {
    return segments.toString();
  }

  @Get("/attribute")
  String attribute(
      @Attribute Optional<String> user, @Attribute @Nullable Integer number, @CookieParam String session) {
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
      @FormParam String name,
      @FormParam Map<String, String> all,
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
