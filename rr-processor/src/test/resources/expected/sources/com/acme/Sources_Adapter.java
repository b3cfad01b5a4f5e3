package com.acme;

import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Conversion;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.ParameterSource;
import dev.rrjava.generated.RequestPart;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.UploadedFile;
import dev.rrjava.http.Uploads;
import java.io.InputStream;
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
  private static final Parameter MONEY = Parameter.query("money", "a Money");
  private static final Conversion<Sources.Money> TO_MONEY = Conversion.of(Sources::money);
  private static final Parameter ID = Parameter.query("id", "an Id");
  private static final Conversion<Sources.Id<String>> TO_ID = Conversion.of(Sources.Id::new);
  private static final Parameter CODE = Parameter.query("code", "a Code");
  private static final Conversion<Sources.Code> TO_CODE = Conversion.of(Sources.Code::parse);
  private static final Parameter CODES = Parameter.query("codes", "a Code");
  private static final Parameter UUID = Parameter.path("uuid", "a UUID");
  private static final Parameter DURATION = Parameter.query("duration",
      "a duration, such as PT15M");
  private static final Parameter DATE = Parameter.query("date", "a date, such as 2026-01-31");
  private static final Parameter LOCALE = Parameter.query("locale",
      "a language tag, such as de-CH");
  private static final Parameter DECIMAL = Parameter.query("decimal", "a decimal number");
  private static final Parameter OFFSET = Parameter.header("Offset",
      "an offset from UTC, such as +01:00");
  private static final Parameter SET = Parameter.query("set");
  private static final Parameter SORTED = Parameter.query("sorted",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter INTS = Parameter.query("ints",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter UUIDS = Parameter.query("uuids", "a UUID");
  private static final Parameter LONGS = Parameter.query("longs", "a long (-2^63 to 2^63-1)");
  private static final Parameter OPTIONAL = Parameter.query("optional",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter NULLABLE = Parameter.query("nullable",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter PAGE = Parameter.query("page",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter SIZE = Parameter.query("size",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter TENANT = Parameter.header("Tenant");
  private static final Parameter ID2 = Parameter.path("id", "a long (-2^63 to 2^63-1)");
  private static final Parameter NAME = Parameter.query("name");
  private static final Parameter AGE = Parameter.query("age", "an int (-2147483648 to 2147483647)");
  private static final Parameter SEGMENTS = Parameter.path("segments");
  private static final Parameter SESSION = Parameter.cookie("session");
  private static final Parameter NAME2 = Parameter.form("name");
  private final Sources handler;

  Sources_Adapter(Sources handler) {
    this.handler = handler;
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
      case 7 -> rest(path);
      case 8 -> attribute(request);
      case 9 -> requiredAttribute(request);
      case 10 -> body(request);
      case 11 -> text(request);
      case 12 -> form(request);
      case 13 -> stream(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response own(Request request) throws Exception {
    // GET /own
    Sources.Money money = MONEY.required(request, TO_MONEY);
    Sources.Id<String> id = ID.required(request, TO_ID);
    Sources.Code code = CODE.required(request, TO_CODE);
    List<Sources.Code> codes = CODES.list(request, TO_CODE);
    return Response.text(Returned.notNull(handler.own(money, id, code, codes), "Sources.own"));
  }

  private Response jdk(Request request, RoutePath path) throws Exception {
    // GET /jdk/{uuid}
    UUID uuid = Conversions.toUuid(path.variable(1, UUID), UUID);
    Duration duration = Conversions.toDuration(DURATION.required(request), DURATION);
    LocalDate date = Conversions.toLocalDate(DATE.required(request), DATE);
    Locale locale = Conversions.toLocale(LOCALE.required(request), LOCALE);
    BigDecimal decimal = Conversions.toBigDecimal(DECIMAL.required(request), DECIMAL);
    ZoneOffset offset = Conversions.toZoneOffset(OFFSET.or(request, "Z"), OFFSET);
    return Response.text(Returned.notNull(handler.jdk(uuid, duration, date, locale, decimal,
        offset), "Sources.jdk"));
  }

  private Response many(Request request) throws Exception {
    // GET /many
    Set<String> set = Parameter.set(SET.list(request, BuiltIn.STRING));
    SortedSet<Integer> sorted = Parameter.sortedSet(SORTED.list(request, BuiltIn.INT));
    int[] ints = INTS.ints(request);
    UUID[] uuids = UUIDS.list(request, BuiltIn.UUID).toArray(new UUID[0]);
    Collection<Long> longs = LONGS.list(request, BuiltIn.LONG);
    OptionalInt optional = OPTIONAL.optionalInt(request);
    Integer nullable = NULLABLE.nullable(request, BuiltIn.INT);
    return Response.text(Returned.notNull(handler.many(set, sorted, ints, uuids, longs, optional,
        nullable), "Sources.many"));
  }

  private Response maps(Request request) throws Exception {
    // GET /maps
    Map<String, String> first = ParameterSource.QUERY.map(request);
    Map<String, List<String>> all = ParameterSource.QUERY.multiMap(request);
    return Response.text(Returned.notNull(handler.maps(first, all), "Sources.maps"));
  }

  private Response group(Request request, RoutePath path) throws Exception {
    // GET /group/{id}
    int page = Conversions.toInt(PAGE.or(request, "1"), PAGE);
    int size = Conversions.toInt(SIZE.or(request, "20"), SIZE);
    Optional<String> tenant = TENANT.optional(request, BuiltIn.STRING);
    long id = Conversions.toLong(path.variable(1, ID2), ID2);
    Sources.Paging paging;
    Sources.Filter filter;
    try {
      paging = new Sources.Paging(page, size);
      filter = new Sources.Filter(paging, tenant, id, request);
    } catch (IllegalArgumentException refusal) {
      throw new HttpException(400, refusal.getMessage() + "\n", refusal);
    }
    return Response.text(Returned.notNull(handler.group(filter), "Sources.group"));
  }

  private Response bean(Request request) throws Exception {
    // GET /bean
    String name = NAME.required(request);
    int age = Conversions.toInt(AGE.or(request, "7"), AGE);
    Sources.Bean bean;
    try {
      bean = new Sources.Bean();
      bean.setName(name);
      bean.setAge(age);
    } catch (IllegalArgumentException refusal) {
      throw new HttpException(400, refusal.getMessage() + "\n", refusal);
    }
    return Response.text(Returned.notNull(handler.bean(bean), "Sources.bean"));
  }

  private Response whole(Request request) throws Exception {
    // GET /whole
    return Response.text(Returned.notNull(handler.whole(request, request.earlyHints(),
        RequestPart.remoteAddress(request)), "Sources.whole"));
  }

  private Response rest(RoutePath path) throws Exception {
    // GET /rest/{segments...}
    List<String> segments = SEGMENTS.list(path.restSegments(1, SEGMENTS), BuiltIn.STRING);
    return Response.text(Returned.notNull(handler.rest(segments), "Sources.rest"));
  }

  private Response attribute(Request request) throws Exception {
    // GET /attribute
    Optional<String> user = request.attribute("user", String.class);
    Integer number = RequestPart.nullableAttribute(request, "number", Integer.class);
    String session = SESSION.required(request);
    return Response.text(Returned.notNull(handler.attribute(user, number, session),
        "Sources.attribute"));
  }

  private Response requiredAttribute(Request request) throws Exception {
    // GET /required-attribute
    int number = RequestPart.attribute(request, "number", Integer.class);
    return Response.text(Returned.notNull(handler.requiredAttribute(number),
        "Sources.requiredAttribute"));
  }

  private Response body(Request request) throws Exception {
    // POST /body
    byte[] bytes = request.body();
    return Response.text(Returned.notNull(handler.body(bytes), "Sources.body"));
  }

  private Response text(Request request) throws Exception {
    // POST /text
    String text = request.bodyText();
    return Response.text(Returned.notNull(handler.text(text), "Sources.text"));
  }

  private Response form(Request request) throws Exception {
    // POST /form
    String name = NAME2.required(request);
    Map<String, String> all = ParameterSource.FORM.map(request);
    UploadedFile file = RequestPart.upload(request, "file");
    Optional<UploadedFile> other = RequestPart.optionalUpload(request, "other");
    List<UploadedFile> files = RequestPart.uploads(request, "files[]");
    UploadedFile[] array = RequestPart.uploads(request, "array[]").toArray(new UploadedFile[0]);
    Uploads uploads = request.uploads();
    return Response.text(Returned.notNull(handler.form(name, all, file, other, files, array,
        uploads), "Sources.form"));
  }

  private Response stream(Request request) throws Exception {
    // POST /stream
    InputStream stream = request.bodyStream();
    return Response.text(Returned.notNull(handler.stream(stream), "Sources.stream"));
  }
}
