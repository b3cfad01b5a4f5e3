package dev.rrjava.example;

import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.BodyLimit;
import dev.rrjava.annotation.Converter;
import dev.rrjava.annotation.Default;
import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;
import dev.rrjava.annotation.Status;
import dev.rrjava.http.FormFields;
import dev.rrjava.http.HttpException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Freight without a passenger. */
@Route("/freight")
final class Freight {
  private static final String UNIT = "kg";
  private static final int CAPACITY = 24;
  private static final int KILOGRAMS_PER_PALLET = 500;
  private static final BigDecimal EUROS_PER_KILOGRAM = new BigDecimal("0.80");
  private static final BigDecimal INSURANCE = new BigDecimal("0.01");

  /** Converts strings to weights, for all handlers of the application. */
  @Converter
  static Weight weight(String text) {
    if (!text.matches("[0-9]{1,6}([.][0-9]{1,3})?" + UNIT)) {
      throw new IllegalArgumentException("a weight is a number of kilograms and " + UNIT);
    }
    return new Weight(new BigDecimal(text.substring(0, text.length() - UNIT.length())));
  }

  /** The price; insurance is added only if the query has a value. */
  @Get("/price")
  String price(@QueryParam Weight weight, @QueryParam @Nullable BigDecimal value) {
    BigDecimal price = weight.kilograms().multiply(EUROS_PER_KILOGRAM);
    if (value != null) {
      price = price.add(value.multiply(INSURANCE));
    }
    return price.setScale(2, RoundingMode.HALF_UP) + " EUR\n";
  }

  /** Matches only paths that are container numbers. */
  @Get("/{number:[A-Z]{4}[0-9]{7}}")
  String container(String number) {
    return "container " + number + " is on its way\n";
  }

  /** The number of containers that fit. */
  @Get("/capacity")
  int capacity() {
    return CAPACITY;
  }

  /** A body that is one number; an empty body means 0. */
  @Post("/pallets")
  int pallets(@Body @Default("0") int kilograms) {
    if (kilograms < 0) {
      throw new ArithmeticException("nothing weighs less than nothing");
    }
    return (kilograms + KILOGRAMS_PER_PALLET - 1) / KILOGRAMS_PER_PALLET;
  }

  /** Handles the exceptions of all methods of this class. */
  @ExceptionHandler
  @Status(422)
  String impossible(ArithmeticException e) {
    return e.getMessage() + "\n";
  }

  /** An optional body. */
  @Post("/handover")
  String handover(@Body Optional<String> note) {
    return note.map(text -> "noted: " + text.strip()).orElse("nothing to note") + "\n";
  }

  /** A body as bytes. */
  @Post("/seal")
  String seal(@Body byte[] document) {
    CRC32 sum = new CRC32();
    sum.update(document);
    return HexFormat.of().toHexDigits((int) sum.getValue()) + "\n";
  }

  /** A body as a stream, which takes only as much memory as one line. */
  @Post("/manifest")
  String manifest(@Body InputStream lines) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).count() + " crates\n";
    }
  }

  /** A body that must fit on a label. */
  @Post("/label")
  @BodyLimit(40)
  String label(@Body String text) {
    return text.strip().toUpperCase(Locale.ROOT) + "\n";
  }

  /** A whole form, with groups of fields. */
  @Post("/claim")
  String claim(@Body FormFields form) {
    String name = form.text("owner.name").orElseThrow(() -> new HttpException(400, "who?\n"));
    return name + " misses " + String.join(" and ", form.list("crates")) + "\n";
  }
}
