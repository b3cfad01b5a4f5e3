package dev.rrjava.processor.check;

import dev.rrjava.generated.Conversion;
import dev.rrjava.generated.Conversions;
import dev.rrjava.processor.model.BuiltInType;

/** What generated code calls by name, to be called while it compiles. */
final class KnownConversion {
  private KnownConversion() {}

  static Conversion<?> of(BuiltInType type) {
    return switch (type) {
      case BOOLEAN -> Conversions::toBoolean;
      case BYTE -> Conversions::toByte;
      case SHORT -> Conversions::toShort;
      case INT -> Conversions::toInt;
      case LONG -> Conversions::toLong;
      case CHAR -> Conversions::toChar;
      case FLOAT -> Conversions::toFloat;
      case DOUBLE -> Conversions::toDouble;
      case UUID -> Conversions::toUuid;
      case BIG_INTEGER -> Conversions::toBigInteger;
      case BIG_DECIMAL -> Conversions::toBigDecimal;
      case URI -> Conversions::toUri;
      case URL -> Conversions::toUrl;
      case INET_ADDRESS -> Conversions::toInetAddress;
      case CHARSET -> Conversions::toCharset;
      case CURRENCY -> Conversions::toCurrency;
      case TIME_ZONE -> Conversions::toTimeZone;
      case LOCALE -> Conversions::toLocale;
      case ZONE_ID -> Conversions::toZoneId;
      case ZONE_OFFSET -> Conversions::toZoneOffset;
      case DURATION -> Conversions::toDuration;
      case PERIOD -> Conversions::toPeriod;
      case INSTANT -> Conversions::toInstant;
      case LOCAL_DATE -> Conversions::toLocalDate;
      case LOCAL_TIME -> Conversions::toLocalTime;
      case LOCAL_DATE_TIME -> Conversions::toLocalDateTime;
      case OFFSET_TIME -> Conversions::toOffsetTime;
      case OFFSET_DATE_TIME -> Conversions::toOffsetDateTime;
      case ZONED_DATE_TIME -> Conversions::toZonedDateTime;
      case YEAR -> Conversions::toYear;
      case YEAR_MONTH -> Conversions::toYearMonth;
      case MONTH_DAY -> Conversions::toMonthDay;
    };
  }
}
