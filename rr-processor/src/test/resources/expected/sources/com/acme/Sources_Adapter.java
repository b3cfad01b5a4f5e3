package com.acme;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Conversion;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.ParameterSource;
import dev.rrjava.generated.RequestPart;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.UploadedFile;
import dev.rrjava.http.Uploads;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import javax.annotation.processing.Generated;

/** Calls {@link Sources} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Sources_Adapter {
  private static final Parameter<Sources.Money> MONEY = Parameter.query("money",
      Conversion.of("a Money", Sources::money));
  private static final Parameter<Sources.Id<String>> ID = Parameter.query("id",
      Conversion.of("an Id", Sources.Id::new));
  private static final Parameter<Sources.Code> CODE = Parameter.query("code",
      Conversion.of("a Code", Sources.Code::parse));
  private static final Parameter<Sources.Code> CODES = Parameter.query("codes",
      Conversion.of("a Code", Sources.Code::parse));
  private static final Parameter<UUID> UUID = Parameter.path("uuid", BuiltIn.UUID);
  private static final Parameter<Duration> DURATION = Parameter.query("duration", BuiltIn.DURATION);
  private static final Parameter<LocalDate> DATE = Parameter.query("date", BuiltIn.LOCAL_DATE);
  private static final Parameter<Locale> LOCALE = Parameter.query("locale", BuiltIn.LOCALE);
  private static final Parameter<BigDecimal> DECIMAL = Parameter.query("decimal",
      BuiltIn.BIG_DECIMAL);
  private static final Parameter<ZoneOffset> OFFSET = Parameter.header("Offset",
      BuiltIn.ZONE_OFFSET);
  private static final Parameter<String> SET = Parameter.query("set");
  private static final Parameter<Integer> SORTED = Parameter.query("sorted", BuiltIn.INT);
  private static final Parameter<Integer> INTS = Parameter.query("ints", BuiltIn.INT);
  private static final Parameter<UUID> UUIDS = Parameter.query("uuids", BuiltIn.UUID);
  private static final Parameter<Long> LONGS = Parameter.query("longs", BuiltIn.LONG);
  private static final Parameter<Integer> OPTIONAL = Parameter.query("optional", BuiltIn.INT);
  private static final Parameter<Integer> NULLABLE = Parameter.query("nullable", BuiltIn.INT);
  private static final Parameter<Integer> PAGE = Parameter.query("page", BuiltIn.INT);
  private static final Parameter<Integer> SIZE = Parameter.query("size", BuiltIn.INT);
  private static final Parameter<String> TENANT = Parameter.header("Tenant");
  private static final Parameter<Long> ID2 = Parameter.path("id", BuiltIn.LONG);
  private static final Parameter<String> NAME = Parameter.query("name");
  private static final Parameter<Integer> AGE = Parameter.query("age", BuiltIn.INT);
  private static final Parameter<String> SEGMENTS = Parameter.path("segments");
  private static final Parameter<String> SESSION = Parameter.cookie("session");
  private static final Parameter<String> NAME2 = Parameter.form("name");
  private final Sources handler;

  Sources_Adapter(Sources handler) {
    this.handler = handler;
  }

  static void describe(RouteList routes) {
    routes.of(Sources.class)
        .get("/own", "own")
        .get("/jdk/{uuid}", "jdk")
        .get("/many", "many")
        .get("/maps", "maps")
        .get("/group/{id}", "group")
        .get("/bean", "bean")
        .get("/whole", "whole")
        .get("/rest/{segments...}", "rest")
        .get("/attribute", "attribute")
        .get("/required-attribute", "requiredAttribute")
        .post("/body", "body")
        .post("/text", "text")
        .post("/form", "form")
        .post("/stream", "stream");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> own(request);
      case 1 -> jdk(request, path);
      case 2 -> many(request);
      case 3 -> maps(request);
      case 4 -> group(request, path);
      case 5 -> bean(request);
      case 6 -> whole(request);
      case 7 -> Returned.text(handler.rest(SEGMENTS.list(path, 1)), request);
      case 8 -> attribute(request);
      case 9 -> requiredAttribute(request);
      case 10 -> Returned.text(handler.body(request.body()), request);
      case 11 -> Returned.text(handler.text(request.bodyText()), request);
      case 12 -> form(request);
      case 13 -> Returned.text(handler.stream(request.bodyStream()), request);
      default -> throw path.noRoute(route);
    };
  }

  private Response own(Request request) throws Exception {
    Sources.Money money = MONEY.from(request);
    Sources.Id<String> id = ID.from(request);
    Sources.Code code = CODE.from(request);
    List<Sources.Code> codes = CODES.list(request);
    return Returned.text(handler.own(money, id, code, codes), request);
  }

  private Response jdk(Request request, RoutePath path) throws Exception {
    UUID uuid = UUID.from(path, 1);
    Duration duration = DURATION.from(request);
    LocalDate date = DATE.from(request);
    Locale locale = LOCALE.from(request);
    BigDecimal decimal = DECIMAL.from(request);
    ZoneOffset offset = OFFSET.from(request, "Z");
    return Returned.text(handler.jdk(uuid, duration, date, locale, decimal, offset), request);
  }

  private Response many(Request request) throws Exception {
    Set<String> set = Parameter.set(SET.list(request));
    SortedSet<Integer> sorted = Parameter.sortedSet(SORTED.list(request));
    int[] ints = INTS.ints(request);
    UUID[] uuids = UUIDS.list(request).toArray(new UUID[0]);
    Collection<Long> longs = LONGS.list(request);
    OptionalInt optional = OPTIONAL.optionalInt(request);
    Integer nullable = NULLABLE.nullable(request);
    return Returned.text(handler.many(set, sorted, ints, uuids, longs, optional, nullable),
        request);
  }

  private Response maps(Request request) throws Exception {
    Map<String, String> first = ParameterSource.QUERY.map(request);
    Map<String, List<String>> all = ParameterSource.QUERY.multiMap(request);
    return Returned.text(handler.maps(first, all), request);
  }

  private Response group(Request request, RoutePath path) throws Exception {
    int page = PAGE.from(request, "1");
    int size = SIZE.from(request, "20");
    Optional<String> tenant = TENANT.optional(request);
    long id = ID2.from(path, 1);
    Sources.Paging paging;
    Sources.Filter filter;
    try {
      paging = new Sources.Paging(page, size);
      filter = new Sources.Filter(paging, tenant, id, request);
    } catch (IllegalArgumentException refusal) {
      throw new HttpException(400, refusal.getMessage() + "\n", refusal);
    }
    return Returned.text(handler.group(filter), request);
  }

  private Response bean(Request request) throws Exception {
    String name = NAME.from(request);
    int age = AGE.from(request, "7");
    Sources.Bean bean;
    try {
      bean = new Sources.Bean();
      bean.setName(name);
      bean.setAge(age);
    } catch (IllegalArgumentException refusal) {
      throw new HttpException(400, refusal.getMessage() + "\n", refusal);
    }
    return Returned.text(handler.bean(bean), request);
  }

  private Response whole(Request request) throws Exception {
    return Returned.text(handler.whole(request, request.earlyHints(),
        RequestPart.remoteAddress(request)), request);
  }

  private Response attribute(Request request) throws Exception {
    Optional<String> user = request.attribute("user", String.class);
    Integer number = RequestPart.nullableAttribute(request, "number", Integer.class);
    String session = SESSION.from(request);
    return Returned.text(handler.attribute(user, number, session), request);
  }

  private Response requiredAttribute(Request request) throws Exception {
    int number = RequestPart.attribute(request, "number", Integer.class);
    return Returned.text(handler.requiredAttribute(number), request);
  }

  private Response form(Request request) throws Exception {
    String name = NAME2.from(request);
    Map<String, String> all = ParameterSource.FORM.map(request);
    UploadedFile file = RequestPart.upload(request, "file");
    Optional<UploadedFile> other = RequestPart.optionalUpload(request, "other");
    List<UploadedFile> files = RequestPart.uploads(request, "files[]");
    UploadedFile[] array = RequestPart.uploads(request, "array[]").toArray(new UploadedFile[0]);
    Uploads uploads = request.uploads();
    return Returned.text(handler.form(name, all, file, other, files, array, uploads), request);
  }
}
