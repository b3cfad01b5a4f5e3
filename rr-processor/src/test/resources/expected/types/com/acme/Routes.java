package com.acme;

import dev.rrjava.generated.HttpMethod;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.Dispatcher;
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
      case "boolean" -> path.hasVariable(1) ? booleanValue(request, path, earlyHints) : null;
      case "boxedBoolean" -> path.hasVariable(1) ? boxedBooleanValue(request, path, earlyHints)
          : null;
      case "boxedByte" -> path.hasVariable(1) ? boxedByteValue(request, path, earlyHints) : null;
      case "boxedCharacter" -> path.hasVariable(1) ? boxedCharacterValue(request, path, earlyHints)
          : null;
      case "boxedDouble" -> path.hasVariable(1) ? boxedDoubleValue(request, path, earlyHints)
          : null;
      case "boxedFloat" -> path.hasVariable(1) ? boxedFloatValue(request, path, earlyHints) : null;
      case "boxedInteger" -> path.hasVariable(1) ? boxedIntegerValue(request, path, earlyHints)
          : null;
      case "boxedLong" -> path.hasVariable(1) ? boxedLongValue(request, path, earlyHints) : null;
      case "boxedShort" -> path.hasVariable(1) ? boxedShortValue(request, path, earlyHints) : null;
      case "byte" -> path.hasVariable(1) ? byteValue(request, path, earlyHints) : null;
      case "char" -> path.hasVariable(1) ? charValue(request, path, earlyHints) : null;
      case "color" -> path.hasVariable(1) ? colorValue(request, path, earlyHints) : null;
      case "double" -> path.hasVariable(1) ? doubleValue(request, path, earlyHints) : null;
      case "float" -> path.hasVariable(1) ? floatValue(request, path, earlyHints) : null;
      case "int" -> path.hasVariable(1) ? intValue(request, path, earlyHints) : null;
      case "long" -> path.hasVariable(1) ? longValue(request, path, earlyHints) : null;
      case "required" -> required(request, path, earlyHints);
      case "short" -> path.hasVariable(1) ? shortValue(request, path, earlyHints) : null;
      case "string" -> path.hasVariable(1) ? stringValue(request, path, earlyHints) : null;
      default -> null;
    };
  }

  /**
   * /boolean/{value}
   */
  private @Nullable Response booleanValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.aBoolean(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /boxedBoolean/{value}
   */
  private @Nullable Response boxedBooleanValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.boxedBoolean(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /boxedByte/{value}
   */
  private @Nullable Response boxedByteValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.boxedByte(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /boxedCharacter/{value}
   */
  private @Nullable Response boxedCharacterValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.boxedCharacter(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /boxedDouble/{value}
   */
  private @Nullable Response boxedDoubleValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.boxedDouble(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /boxedFloat/{value}
   */
  private @Nullable Response boxedFloatValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.boxedFloat(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /boxedInteger/{value}
   */
  private @Nullable Response boxedIntegerValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.boxedInteger(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /boxedLong/{value}
   */
  private @Nullable Response boxedLongValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.boxedLong(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /boxedShort/{value}
   */
  private @Nullable Response boxedShortValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.boxedShort(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /byte/{value}
   */
  private @Nullable Response byteValue(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.aByte(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /char/{value}
   */
  private @Nullable Response charValue(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.aChar(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /color/{value}
   */
  private @Nullable Response colorValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.color(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /double/{value}
   */
  private @Nullable Response doubleValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.aDouble(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /float/{value}
   */
  private @Nullable Response floatValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.aFloat(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /int/{value}
   */
  private @Nullable Response intValue(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.aInt(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /long/{value}
   */
  private @Nullable Response longValue(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.aLong(request, path);
      default -> path.notAllowed("GET, HEAD");
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
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.required(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /short/{value}
   */
  private @Nullable Response shortValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.aShort(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /string/{value}
   */
  private @Nullable Response stringValue(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> types.string(request, path);
      default -> path.notAllowed("GET, HEAD");
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
