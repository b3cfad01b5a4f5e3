package com.acme;

import dev.rrjava.runtime.http.EarlyHintsSender;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;
import dev.rrjava.runtime.routing.Dispatcher;
import dev.rrjava.runtime.routing.RoutePath;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method that answers a request.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Routes extends Dispatcher {
  private final Types_Adapter types;

  private Routes(Types types) {
    this.types = new Types_Adapter(types);
  }

  /**
   * Routes requests to handlers.
   *
   * @param types answers 19 routes
   * @return what answers requests
   */
  static Routes of(Types types) {
    return new Routes(types);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 0) {
      return null;
    }
    return switch (path.segment(0)) {
      case "boolean" -> boolean_(request, path, earlyHints);
      case "boxedBoolean" -> boxedBoolean(request, path, earlyHints);
      case "boxedByte" -> boxedByte(request, path, earlyHints);
      case "boxedCharacter" -> boxedCharacter(request, path, earlyHints);
      case "boxedDouble" -> boxedDouble(request, path, earlyHints);
      case "boxedFloat" -> boxedFloat(request, path, earlyHints);
      case "boxedInteger" -> boxedInteger(request, path, earlyHints);
      case "boxedLong" -> boxedLong(request, path, earlyHints);
      case "boxedShort" -> boxedShort(request, path, earlyHints);
      case "byte" -> byte_(request, path, earlyHints);
      case "char" -> char_(request, path, earlyHints);
      case "color" -> color(request, path, earlyHints);
      case "double" -> double_(request, path, earlyHints);
      case "float" -> float_(request, path, earlyHints);
      case "int" -> int_(request, path, earlyHints);
      case "long" -> long_(request, path, earlyHints);
      case "required" -> required(request, path, earlyHints);
      case "short" -> short_(request, path, earlyHints);
      case "string" -> string(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /boolean and below.
   */
  private @Nullable Response boolean_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.hasVariable(1) ? booleanValue(request, path, earlyHints) : null;
  }

  /**
   * /boolean/{value}
   */
  private @Nullable Response booleanValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.aBoolean(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /boxedBoolean and below.
   */
  private @Nullable Response boxedBoolean(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    return path.hasVariable(1) ? boxedBooleanValue(request, path, earlyHints) : null;
  }

  /**
   * /boxedBoolean/{value}
   */
  private @Nullable Response boxedBooleanValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.boxedBoolean(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /boxedByte and below.
   */
  private @Nullable Response boxedByte(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.hasVariable(1) ? boxedByteValue(request, path, earlyHints) : null;
  }

  /**
   * /boxedByte/{value}
   */
  private @Nullable Response boxedByteValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.boxedByte(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /boxedCharacter and below.
   */
  private @Nullable Response boxedCharacter(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    return path.hasVariable(1) ? boxedCharacterValue(request, path, earlyHints) : null;
  }

  /**
   * /boxedCharacter/{value}
   */
  private @Nullable Response boxedCharacterValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.boxedCharacter(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /boxedDouble and below.
   */
  private @Nullable Response boxedDouble(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    return path.hasVariable(1) ? boxedDoubleValue(request, path, earlyHints) : null;
  }

  /**
   * /boxedDouble/{value}
   */
  private @Nullable Response boxedDoubleValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.boxedDouble(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /boxedFloat and below.
   */
  private @Nullable Response boxedFloat(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    return path.hasVariable(1) ? boxedFloatValue(request, path, earlyHints) : null;
  }

  /**
   * /boxedFloat/{value}
   */
  private @Nullable Response boxedFloatValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.boxedFloat(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /boxedInteger and below.
   */
  private @Nullable Response boxedInteger(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    return path.hasVariable(1) ? boxedIntegerValue(request, path, earlyHints) : null;
  }

  /**
   * /boxedInteger/{value}
   */
  private @Nullable Response boxedIntegerValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.boxedInteger(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /boxedLong and below.
   */
  private @Nullable Response boxedLong(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.hasVariable(1) ? boxedLongValue(request, path, earlyHints) : null;
  }

  /**
   * /boxedLong/{value}
   */
  private @Nullable Response boxedLongValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.boxedLong(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /boxedShort and below.
   */
  private @Nullable Response boxedShort(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    return path.hasVariable(1) ? boxedShortValue(request, path, earlyHints) : null;
  }

  /**
   * /boxedShort/{value}
   */
  private @Nullable Response boxedShortValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.boxedShort(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /byte and below.
   */
  private @Nullable Response byte_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.hasVariable(1) ? byteValue(request, path, earlyHints) : null;
  }

  /**
   * /byte/{value}
   */
  private @Nullable Response byteValue(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.aByte(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /char and below.
   */
  private @Nullable Response char_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.hasVariable(1) ? charValue(request, path, earlyHints) : null;
  }

  /**
   * /char/{value}
   */
  private @Nullable Response charValue(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.aChar(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /color and below.
   */
  private @Nullable Response color(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.hasVariable(1) ? colorValue(request, path, earlyHints) : null;
  }

  /**
   * /color/{value}
   */
  private @Nullable Response colorValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.color(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /double and below.
   */
  private @Nullable Response double_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.hasVariable(1) ? doubleValue(request, path, earlyHints) : null;
  }

  /**
   * /double/{value}
   */
  private @Nullable Response doubleValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.aDouble(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /float and below.
   */
  private @Nullable Response float_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.hasVariable(1) ? floatValue(request, path, earlyHints) : null;
  }

  /**
   * /float/{value}
   */
  private @Nullable Response floatValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.aFloat(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /int and below.
   */
  private @Nullable Response int_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.hasVariable(1) ? intValue(request, path, earlyHints) : null;
  }

  /**
   * /int/{value}
   */
  private @Nullable Response intValue(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.aInt(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /long and below.
   */
  private @Nullable Response long_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.hasVariable(1) ? longValue(request, path, earlyHints) : null;
  }

  /**
   * /long/{value}
   */
  private @Nullable Response longValue(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.aLong(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /required
   */
  private @Nullable Response required(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.required(request);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /short and below.
   */
  private @Nullable Response short_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.hasVariable(1) ? shortValue(request, path, earlyHints) : null;
  }

  /**
   * /short/{value}
   */
  private @Nullable Response shortValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.aShort(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /string and below.
   */
  private @Nullable Response string(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.hasVariable(1) ? stringValue(request, path, earlyHints) : null;
  }

  /**
   * /string/{value}
   */
  private @Nullable Response stringValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> types.string(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "GET|HEAD  /boolean/{value}         Types.aBoolean",
        "GET|HEAD  /boxedBoolean/{value}    Types.boxedBoolean",
        "GET|HEAD  /boxedByte/{value}       Types.boxedByte",
        "GET|HEAD  /boxedCharacter/{value}  Types.boxedCharacter",
        "GET|HEAD  /boxedDouble/{value}     Types.boxedDouble",
        "GET|HEAD  /boxedFloat/{value}      Types.boxedFloat",
        "GET|HEAD  /boxedInteger/{value}    Types.boxedInteger",
        "GET|HEAD  /boxedLong/{value}       Types.boxedLong",
        "GET|HEAD  /boxedShort/{value}      Types.boxedShort",
        "GET|HEAD  /byte/{value}            Types.aByte",
        "GET|HEAD  /char/{value}            Types.aChar",
        "GET|HEAD  /color/{value}           Types.color",
        "GET|HEAD  /double/{value}          Types.aDouble",
        "GET|HEAD  /float/{value}           Types.aFloat",
        "GET|HEAD  /int/{value}             Types.aInt",
        "GET|HEAD  /long/{value}            Types.aLong",
        "GET|HEAD  /required                Types.required",
        "GET|HEAD  /short/{value}           Types.aShort",
        "GET|HEAD  /string/{value}          Types.string");
  }
}
