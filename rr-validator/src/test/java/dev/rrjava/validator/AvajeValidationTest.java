package dev.rrjava.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rrjava.http.Request;
import dev.rrjava.http.Violation;
import dev.rrjava.validation.Constraint;
import dev.rrjava.validation.Rules;
import dev.rrjava.validation.Validation;
import dev.rrjava.validator.parcel.Parcel;
import io.avaje.validation.Validator;
import jakarta.validation.Payload;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AvajeValidationTest {
  private static final Request REQUEST = Request.builder("GET", "/").build();
  private static final AvajeValidation VALIDATION = AvajeValidation.create();

  /** Without constraints, so that nothing is generated for it. */
  public record Unknown(int number) {}

  /** A constraint that nobody checks. */
  public @interface Unheard {
    /** As all have one. */
    String message() default "unheard";

    /** As all have some. */
    Class<? extends Payload>[] payload() default {};
  }

  static List<Arguments> constraints() {
    List<Arguments> all = new ArrayList<>();
    for (Object[] row : numbers()) {
      Class<?> type = (Class<?>) row[0];
      Object minus = row[1];
      Object zero = row[2];
      Object two = row[3];
      all.add(arguments(constraint(Min.class, "value", 1L), type, two, zero));
      all.add(arguments(constraint(Max.class, "value", 1L), type, zero, two));
      all.add(arguments(constraint(DecimalMin.class, "value", "1.5"), type, two, zero));
      all.add(arguments(constraint(DecimalMax.class, "value", "1.5"), type, zero, two));
      all.add(
          arguments(
              constraint(DecimalMax.class, "value", "2", "inclusive", false), type, zero, two));
      all.add(arguments(constraint(Positive.class), type, two, zero));
      all.add(arguments(constraint(PositiveOrZero.class), type, zero, minus));
      all.add(arguments(constraint(Negative.class), type, minus, zero));
      all.add(arguments(constraint(NegativeOrZero.class), type, zero, two));
      Constraint digit = constraint(Digits.class, "integer", 1, "fraction", 0);
      all.add(arguments(digit, type, two, row[4]));
    }
    for (Object[] row : times()) {
      Class<?> type = (Class<?>) row[0];
      all.add(arguments(constraint(Past.class), type, row[1], row[2]));
      all.add(arguments(constraint(PastOrPresent.class), type, row[1], row[2]));
      all.add(arguments(constraint(Future.class), type, row[2], row[1]));
      all.add(arguments(constraint(FutureOrPresent.class), type, row[2], row[1]));
    }
    for (Class<?> type : List.of(boolean.class, Boolean.class)) {
      all.add(arguments(constraint(AssertTrue.class), type, true, false));
      all.add(arguments(constraint(AssertFalse.class), type, false, true));
    }
    all.add(arguments(constraint(NotBlank.class), String.class, "a", " "));
    all.add(arguments(constraint(Email.class), String.class, "a@b.example", "a"));
    all.add(arguments(constraint(Pattern.class, "regexp", "[a-z]+"), String.class, "a", "A"));
    all.add(
        arguments(
            constraint(
                Pattern.class, "regexp", "[a-z]+", "flags", List.of(Pattern.Flag.CASE_INSENSITIVE)),
            String.class,
            "A",
            "1"));
    all.add(arguments(constraint(Size.class, "max", 2), String.class, "ab", "abc"));
    all.add(arguments(constraint(Size.class, "min", 2, "max", 3), String.class, "ab", "a"));
    all.add(arguments(constraint(Size.class, "max", 1), List.class, List.of(1), List.of(1, 2)));
    all.add(arguments(constraint(Size.class, "max", 1), int[].class, new int[1], new int[2]));
    all.add(arguments(constraint(Size.class, "min", 1), Map.class, Map.of(1, 2), Map.of()));
    all.add(arguments(constraint(NotEmpty.class), String.class, "a", ""));
    all.add(arguments(constraint(NotEmpty.class), List.class, List.of(1), List.of()));
    all.add(arguments(constraint(NotEmpty.class), byte[].class, new byte[1], new byte[0]));
    all.add(arguments(constraint(NotNull.class), LocalDate.class, LocalDate.MIN, null));
    all.add(arguments(constraint(Null.class), String.class, null, "a"));
    return all;
  }

  /** Minus one, zero, two, and a number of two digits. */
  private static Object[][] numbers() {
    return new Object[][] {
      {byte.class, (byte) -1, (byte) 0, (byte) 2, (byte) 10},
      {Short.class, (short) -1, (short) 0, (short) 2, (short) 10},
      {int.class, -1, 0, 2, 10},
      {Integer.class, -1, 0, 2, 10},
      {long.class, -1L, 0L, 2L, 10L},
      {float.class, -1f, 0f, 2f, 2.5f},
      {Double.class, -1d, 0d, 2d, 2.5},
      {BigInteger.class, BigInteger.ONE.negate(), BigInteger.ZERO, BigInteger.TWO, BigInteger.TEN},
      {
        BigDecimal.class,
        BigDecimal.ONE.negate(),
        BigDecimal.ZERO,
        BigDecimal.ONE.add(BigDecimal.ONE),
        BigDecimal.TEN
      },
    };
  }

  /** A time that is past, and one that is not. */
  private static Object[][] times() {
    return new Object[][] {
      {Instant.class, Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z")},
      {LocalDate.class, LocalDate.EPOCH, LocalDate.of(9999, 1, 1)},
      {LocalDateTime.class, LocalDateTime.MIN, LocalDateTime.of(9999, 1, 1, 0, 0)},
      {OffsetDateTime.class, OffsetDateTime.MIN, OffsetDateTime.parse("9999-01-01T00:00:00Z")},
      {
        ZonedDateTime.class,
        ZonedDateTime.parse("1999-01-01T00:00:00Z"),
        ZonedDateTime.parse("9999-01-01T00:00:00Z")
      },
      {Year.class, Year.of(1999), Year.of(9999)},
      {YearMonth.class, YearMonth.of(1999, 1), YearMonth.of(9999, 1)},
    };
  }

  /** As the processor hands it on: defaults with what is given, without empty lists. */
  private static Constraint constraint(Class<? extends Annotation> type, Object... given) {
    Map<String, Object> members = new HashMap<>();
    for (Method member : type.getDeclaredMethods()) {
      Object value = member.getDefaultValue();
      boolean isEmpty = value instanceof Object[] array && array.length == 0;
      if (value != null && !isEmpty) {
        members.put(member.getName(), value);
      }
    }
    for (int i = 0; i < given.length; i += 2) {
      members.put((String) given[i], given[i + 1]);
    }
    return new Constraint(type, members);
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource
  void constraints(Constraint constraint, Class<?> type, Object good, Object bad) {
    Rules rules = VALIDATION.constrained(type, List.of(constraint));
    assertThat(rules.violations(good, REQUEST)).isEmpty();
    List<Violation> violations = rules.violations(bad, REQUEST);
    assertThat(violations).hasSize(1);
    assertThat(violations.get(0).name()).isEmpty();
    assertThat(violations.get(0).detail()).isNotEmpty().doesNotContain("{");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.5|true|must be less than or equal to 1.5",
        "1.5|false|must be less than 1.5",
      })
  void messagesSayWhatIsExpected(String value, boolean inclusive, String message) {
    Constraint constraint = constraint(DecimalMax.class, "value", value, "inclusive", inclusive);
    assertThat(VALIDATION.constrained(int.class, List.of(constraint)).violations(2, REQUEST))
        .containsExactly(new Violation("", message));
  }

  @Test
  void severalConstraintsOfOnePrimitiveMemberAreChecked() {
    Rules rules = VALIDATION.declaredBy(Parcel.class);
    byte layers = 0;
    short height = 10;
    Parcel bad = new Parcel(layers, height, 10, 1, 0, 10, true, 0);
    assertThat(rules.violations(bad, REQUEST))
        .extracting(Violation::name)
        .containsExactly(
            "layers", "height", "pieces", "grams", "width", "length", "undecided", "balance");
    byte one = 1;
    assertThat(rules.violations(new Parcel(one, one, 9, 2, 9, 1, false, -1), REQUEST))
        .extracting(Violation::name)
        .containsExactly("undecided");
    assertThat(rules.violations(new Parcel(one, one, 0, 9, 9, 1, false, -1), REQUEST))
        .extracting(Violation::detail)
        .contains("must be greater than or equal to 1");
  }

  @Test
  void validatorOfTheApplicationSaysThatItHasThisDefect() {
    AvajeValidation validation = AvajeValidation.of(Validator.builder().build());
    assertThatThrownBy(() -> validation.declaredBy(Parcel.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(
            "which dev.rrjava.validator.parcel.Parcel or a type of its members has");
  }

  @Test
  void keepsMessageOfApplication() {
    Constraint constraint = constraint(Max.class, "value", 1L, "message", "at most {value}");
    assertThat(VALIDATION.constrained(int.class, List.of(constraint)).violations(2, REQUEST))
        .containsExactly(new Violation("", "at most 1"));
  }

  @Test
  void checksAllConstraintsOfValue() {
    Rules rules =
        VALIDATION.constrained(
            String.class,
            List.of(
                constraint(Size.class, "max", 1), constraint(Pattern.class, "regexp", "[a-z]*")));
    assertThat(rules.violations("ABC", REQUEST)).hasSize(2);
  }

  @Test
  void namesPartsOfObjectByPath() {
    Order order =
        new Order(
            "",
            List.of(new Item(1, BigDecimal.ONE), new Item(0, BigDecimal.TEN)),
            List.of("fine", " "));
    assertThat(VALIDATION.declaredBy(Order.class).violations(order, REQUEST))
        .extracting(Violation::name)
        .containsExactlyInAnyOrder("buyer", "items[1].count", "items[1].price", "notes[1]");
  }

  @Test
  void validObjectHasNoViolations() {
    Order order = new Order("a", List.of(new Item(1, BigDecimal.ONE)), List.of());
    assertThat(VALIDATION.declaredBy(Order.class).violations(order, REQUEST)).isEmpty();
  }

  @Test
  void rejectsTypeWithoutAdapterAtStartup() {
    assertThatThrownBy(() -> VALIDATION.declaredBy(Unknown.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Unknown")
        .hasMessageContaining("@Valid")
        .hasMessageContaining("avaje-validator-generator");
  }

  @Test
  void rejectsUnknownConstraintAtStartup() {
    List<Constraint> constraints = List.of(constraint(Unheard.class));
    assertThatThrownBy(() -> VALIDATION.constrained(int.class, constraints))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Unheard");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none|darf nicht leer sein",
        "fr, en;q=0.5|ne doit pas être vide",
        "fr-CA|ne doit pas être vide",
        "es, *;q=0.1|darf nicht leer sein",
        "it|darf nicht leer sein",
        ";;;|darf nicht leer sein",
      })
  void usesLanguageOfRequest(String accepted, String message) {
    Rules rules =
        AvajeValidation.create(Locale.GERMAN, Locale.FRENCH)
            .constrained(String.class, List.of(constraint(NotBlank.class)));
    Request request =
        accepted == null
            ? REQUEST
            : Request.builder("GET", "/").header("Accept-Language", accepted).build();
    assertThat(rules.violations("", request)).containsExactly(new Violation("", message));
  }

  @Test
  void acceptsValidatorThatStopsAtFirstViolation() {
    Validator first = Validator.builder().failFast(true).setDefaultLocale(Locale.ENGLISH).build();
    Order order = new Order("", List.of(new Item(0, BigDecimal.TEN)), List.of());
    assertThat(AvajeValidation.of(first).declaredBy(Order.class).violations(order, REQUEST))
        .hasSize(1);
  }

  @Test
  void isFoundByServiceLoader() {
    assertThat(Validation.load()).isInstanceOf(AvajeValidation.class);
  }

  @Test
  void sharesNothingBetweenRequests() throws InterruptedException {
    Rules rules = VALIDATION.declaredBy(Order.class);
    Order good = new Order("a", List.of(new Item(1, BigDecimal.ONE)), List.of());
    Order bad = new Order("", List.of(new Item(1, BigDecimal.ONE)), List.of());
    List<String> failures = new ArrayList<>();
    Runnable work =
        () -> {
          for (int i = 0; i < 2_000; i++) {
            int count = rules.violations(i % 2 == 0 ? good : bad, REQUEST).size();
            if (count != i % 2) {
              synchronized (failures) {
                failures.add(i + ": " + count);
              }
            }
          }
        };
    Thread[] threads = {new Thread(work), new Thread(work)};
    Arrays.stream(threads).forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
  }
}
