package dev.rrjava.processor.report;

/**
 * The codes of all diagnostics of the processor. A code never changes its meaning; {@code
 * docs/diagnostics.md} has an entry for each. The first digit is the subject: 1 route syntax, 2
 * classes and methods, 3 parameters, 4 results, 5 early hints, 6 generated classes, 7 filters and
 * exception handlers, 8 jobs.
 */
public enum Code {
  /** A route that is not HTTP methods, a space and a path. */
  MALFORMED_ROUTE("RR101"),
  /** An HTTP method that is not a token, has the wrong case, or occurs twice. */
  MALFORMED_METHOD("RR102"),
  /** CONNECT, whose requests have no path. */
  CONNECT("RR103"),
  /** A path that does not start with a slash. */
  TEMPLATE_WITHOUT_SLASH("RR104"),
  /** Braces that are not a variable. */
  MALFORMED_VARIABLE("RR105"),
  /** A literal that no path contains. */
  IMPOSSIBLE_LITERAL("RR106"),
  /** Two consecutive slashes. */
  EMPTY_SEGMENT("RR107"),
  /** Two variables with the same name. */
  DUPLICATE_VARIABLE("RR108"),
  /** A prefix that is not a path. */
  MALFORMED_PREFIX("RR109"),
  /** Two methods for the same requests. */
  DUPLICATE_ROUTE("RR110"),
  /** A regular expression that does not compile. */
  MALFORMED_REGEX("RR111"),
  /** A regular expression with a capturing group. */
  CAPTURING_GROUP("RR112"),
  /** A regular expression that matches no single segment. */
  UNMATCHABLE_REGEX("RR113"),
  /** A catch-all that is not at the end. */
  CATCH_ALL_NOT_LAST("RR114"),
  /** A route whose requests are all handled by a more specific one. */
  UNREACHABLE_ROUTE("RR115"),
  /** A class with several prefixes. */
  SEVERAL_PREFIXES("RR116"),
  /** A segment in the syntax of another router. */
  FOREIGN_SYNTAX("RR117"),
  /** Two segments that match the same string, and neither is more specific. */
  AMBIGUOUS_SEGMENTS("RR118"),

  /** A routed method that the adapter cannot call. */
  UNCALLABLE_METHOD("RR201"),
  /** A routed method with type parameters. */
  GENERIC_METHOD("RR202"),
  /** A routed method with a variable number of arguments. */
  VARARGS_METHOD("RR203"),
  /** An abstract type with routes that no class inherits. */
  NOT_A_CONCRETE_CLASS("RR204"),
  /** A private handler class, or one in a private class. */
  PRIVATE_CLASS("RR205"),
  /** A handler class that is an inner class. */
  INNER_CLASS("RR206"),
  /** A handler class with type parameters. */
  GENERIC_CLASS("RR207"),
  /** A prefix of a class without routes. */
  PREFIX_WITHOUT_ROUTES("RR208"),
  /** An annotation that has no effect where it is. */
  MISPLACED_ANNOTATION("RR209"),
  /** A method that throws neither an exception nor an error. */
  UNCOVERED_THROWABLE("RR210"),

  /** A path variable without a parameter. */
  UNUSED_VARIABLE("RR301"),
  /** A parameter without a source. */
  PARAMETER_WITHOUT_SOURCE("RR302"),
  /** {@code @PathParam} with a name that is no variable. */
  UNKNOWN_VARIABLE("RR303"),
  /** A parameter with several sources. */
  SEVERAL_SOURCES("RR304"),
  /** An optional or repeated path variable. */
  VARIABLE_NOT_SINGLE("RR305"),
  /** A parameter of a type that strings cannot be converted to. */
  UNSUPPORTED_PARAMETER("RR306"),
  /** Elements of a type that strings cannot be converted to. */
  UNSUPPORTED_ELEMENT("RR307"),
  /** A header name that is not a token. */
  MALFORMED_HEADER_NAME("RR308"),
  /** An empty name. */
  EMPTY_NAME("RR309"),
  /** A parameter of a type that the adapter cannot refer to. */
  INACCESSIBLE_TYPE("RR310"),
  /** Several parameters that take the body. */
  SEVERAL_BODIES("RR311"),
  /** A body of requests that have none. */
  BODY_OF_GET("RR312"),
  /** A default that cannot be converted. */
  MALFORMED_DEFAULT("RR313"),
  /** A default of a value that is never missing. */
  USELESS_DEFAULT("RR314"),
  /** A nullable parameter of a primitive type. */
  NULLABLE_PRIMITIVE("RR315"),
  /** A cookie name that is not a token. */
  MALFORMED_COOKIE_NAME("RR316"),
  /** A body of an unsupported type. */
  UNSUPPORTED_BODY("RR317"),
  /** A file of an unsupported type. */
  UNSUPPORTED_UPLOAD("RR318"),
  /** An attribute with type arguments. */
  UNSUPPORTED_ATTRIBUTE("RR319"),
  /** A parameter object that cannot be created. */
  UNCONSTRUCTIBLE_PARAMETER_OBJECT("RR320"),
  /** A parameter object that contains itself. */
  RECURSIVE_PARAMETER_OBJECT("RR321"),
  /** A map of all values, with a name. */
  NAMED_MAP("RR322"),
  /** A map of an unsupported type. */
  UNSUPPORTED_MAP("RR323"),
  /** A converter that cannot be called with a string. */
  MALFORMED_CONVERTER("RR324"),
  /** Two converters for one type. */
  SEVERAL_CONVERTERS("RR325"),
  /** A limit below one byte. */
  MALFORMED_BODY_LIMIT("RR326"),
  /** A limit where no body is taken. */
  USELESS_BODY_LIMIT("RR327"),
  /** A class without converters that is named for some. */
  NO_CONVERTERS("RR328"),
  /** A constraint on something that is not validated. */
  MISPLACED_CONSTRAINT("RR329"),
  /** A constraint that does not apply to the type. */
  UNSUITABLE_CONSTRAINT("RR330"),
  /** A constraint that no value satisfies, or that is malformed. */
  MALFORMED_CONSTRAINT("RR331"),
  /** A constraint with a validation group, or with annotations in it. */
  UNSUPPORTED_CONSTRAINT("RR332"),
  /** A name of a form field that no request contains. */
  MALFORMED_FIELD_NAME("RR333"),
  /** A list of values of a form field of which the server keeps one. */
  REPEATED_FIELD("RR334"),
  /** A part of a form that is not an object for a codec. */
  UNSUPPORTED_PART("RR335"),
  /** A parameter whose name is missing in the class file. */
  PARAMETER_NAME_MISSING("RR339"),

  /** A result that cannot be converted to a response. */
  UNSUPPORTED_RESULT("RR401"),
  /** A result of a type that the adapter cannot refer to. */
  INACCESSIBLE_RESULT("RR402"),
  /** A status out of range, or one that does not suit the result. */
  UNSUITABLE_STATUS("RR403"),
  /** A response header that is malformed (RFC 9110), or set otherwise. */
  MALFORMED_RESPONSE_HEADER("RR404"),
  /** A malformed media type. */
  MALFORMED_MEDIA_TYPE("RR405"),
  /** A media type that does not suit the result. */
  UNSUITABLE_MEDIA_TYPE("RR406"),
  /** An empty list of statuses, headers, media types or defaults. */
  EMPTY_LIST("RR407"),

  /** Early hints without a link. */
  HINTS_WITHOUT_LINKS("RR501"),
  /** Early hints of a method without a route. */
  HINTS_WITHOUT_ROUTE("RR502"),
  /** A malformed link (RFC 8288). */
  MALFORMED_LINK("RR503"),
  /** A link without a relation that browsers use in early hints. */
  UNSUITABLE_RELATION("RR504"),
  /** A preload without a known destination. */
  UNSUITABLE_DESTINATION("RR505"),

  /** Handler classes without a common package. */
  NO_COMMON_PACKAGE("RR601"),
  /** A handler class that {@code Routes} cannot refer to. */
  HANDLER_NOT_VISIBLE("RR602"),
  /** A class with the name of a generated class. */
  NAME_CONFLICT("RR603"),
  /** A malformed compiler option. */
  MALFORMED_OPTION("RR604"),
  /** More handler classes than a method has parameters. */
  TOO_MANY_HANDLERS("RR605"),
  /** A generated file that the compiler rejects. */
  UNWRITABLE("RR606"),
  /** A handler class that was generated after the routes had been written. */
  LATE_HANDLER("RR607"),
  /** A compilation without some of the handlers of an earlier one. */
  PARTIAL_COMPILATION("RR608"),
  /** Routes without {@code rr-runtime}. */
  RUNTIME_MISSING("RR609"),

  /** A filter or exception handler that generated code cannot call. */
  UNCALLABLE_INTERCEPTOR("RR701"),
  /** An unsupported parameter of a filter or exception handler. */
  UNSUITABLE_INTERCEPTOR_PARAMETER("RR702"),
  /** An unsupported result of a filter or exception handler. */
  UNSUITABLE_INTERCEPTOR_RESULT("RR703"),
  /** Two filters with the same order. */
  SAME_ORDER("RR704"),
  /** An exception handler without an exception, or with several. */
  THROWN_TYPE_MISSING("RR705"),
  /** An exception handler of a type that cannot be handled. */
  UNSUITABLE_THROWN_TYPE("RR706"),
  /** Two exception handlers of one type. */
  SEVERAL_EXCEPTION_HANDLERS("RR707"),
  /** A filter or exception handler without routes. */
  INTERCEPTOR_WITHOUT_ROUTES("RR708"),
  /** A filter or exception handler for all routes, in an unsuitable class. */
  MISPLACED_FOR_ALL("RR709"),
  /** A method that is two of a route, a filter and an exception handler. */
  SEVERAL_PURPOSES("RR710"),

  /** A blank name, or one with control characters, of a job, pipeline or header. */
  MALFORMED_JOB_NAME("RR801"),
  /** Two methods for the same jobs. */
  DUPLICATE_JOB("RR802"),
  /** Several parameters that take the payload. */
  SEVERAL_PAYLOADS("RR803"),
  /** A payload of an unsupported type. */
  UNSUPPORTED_PAYLOAD("RR804"),
  /** A header, id, pipeline or attempt of an unsupported type. */
  UNSUPPORTED_JOB_PARAMETER("RR805"),
  /** A result that is not a job's. */
  UNSUPPORTED_JOB_RESULT("RR806"),
  /** Attempts that are out of range. */
  MALFORMED_RETRY("RR807"),
  /** A method whose name the generated client can't have. */
  CLIENT_CONFLICT("RR808"),
  /** Jobs without {@code rr-services}. */
  SERVICES_MISSING("RR809");

  private final String id;

  Code(String id) {
    this.id = id;
  }

  /**
   * Returns whether the diagnostic is a warning, so that code is generated nevertheless.
   *
   * @return false for errors
   */
  public boolean isWarning() {
    return this == REPEATED_FIELD;
  }

  /**
   * Returns the code in messages and in the documentation.
   *
   * @return for example {@code RR101}
   */
  public String id() {
    return id;
  }
}
