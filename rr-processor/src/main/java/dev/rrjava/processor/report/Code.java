package dev.rrjava.processor.report;

/**
 * Every diagnostic of the processor. A code never changes its meaning; {@code docs/diagnostics.md}
 * has an entry for each. The first digit says what is at fault: 1 the text of a route, 2 what
 * carries an annotation, 3 a parameter, 4 a result, 5 early hints, 6 the generated classes, 7
 * filters and exception handlers.
 */
public enum Code {
  /** A method's route is not a list of methods, a blank and a template. */
  MALFORMED_ROUTE("RR101"),
  /** An HTTP method is not a token, is in the wrong case, or is there twice. */
  MALFORMED_METHOD("RR102"),
  /** CONNECT, which has no path. */
  CONNECT("RR103"),
  /** A template does not start with a slash. */
  TEMPLATE_WITHOUT_SLASH("RR104"),
  /** Braces that are not one variable filling its segment. */
  MALFORMED_VARIABLE("RR105"),
  /** A literal that no request's path can have. */
  IMPOSSIBLE_LITERAL("RR106"),
  /** Two slashes in a row. */
  EMPTY_SEGMENT("RR107"),
  /** One name for two variables. */
  DUPLICATE_VARIABLE("RR108"),
  /** The route of a class is not a template alone. */
  MALFORMED_PREFIX("RR109"),
  /** Two methods for the same requests. */
  DUPLICATE_ROUTE("RR110"),
  /** A regular expression of a variable that does not parse. */
  MALFORMED_REGEX("RR111"),
  /** A regular expression with a group that captures. */
  CAPTURING_GROUP("RR112"),
  /** A regular expression that no single segment can be expected to match. */
  UNMATCHABLE_REGEX("RR113"),
  /** A catch-all with something behind it. */
  CATCH_ALL_NOT_LAST("RR114"),
  /** A route whose requests are all answered by a more specific one. */
  UNREACHABLE_ROUTE("RR115"),
  /** A class with more than one prefix. */
  SEVERAL_PREFIXES("RR116"),
  /** A segment in the syntax of another router. */
  FOREIGN_SYNTAX("RR117"),
  /** Two segments with text beside variables, neither of which goes before the other. */
  AMBIGUOUS_SEGMENTS("RR118"),

  /** A routed method that an adapter cannot call on the handler. */
  UNCALLABLE_METHOD("RR201"),
  /** A routed method with type parameters. */
  GENERIC_METHOD("RR202"),
  /** A routed method with a variable number of arguments. */
  VARARGS_METHOD("RR203"),
  /** A handler type of which there are no objects, and from which no class takes over. */
  NOT_A_CONCRETE_CLASS("RR204"),
  /** A handler class that is private or lies in a private class. */
  PRIVATE_CLASS("RR205"),
  /** A handler class that belongs to an object of another. */
  INNER_CLASS("RR206"),
  /** A handler class with type parameters. */
  GENERIC_CLASS("RR207"),
  /** A prefix with no route to put it before. */
  PREFIX_WITHOUT_ROUTES("RR208"),
  /** An annotation for parameters of routed methods, elsewhere. */
  MISPLACED_ANNOTATION("RR209"),
  /** A method that throws what is neither an exception nor an error. */
  UNCOVERED_THROWABLE("RR210"),

  /** A variable that no parameter receives. */
  UNUSED_VARIABLE("RR301"),
  /** A parameter that comes from nowhere. */
  PARAMETER_WITHOUT_SOURCE("RR302"),
  /** {@code @PathParam} with the name of no variable. */
  UNKNOWN_VARIABLE("RR303"),
  /** A parameter that comes from two places. */
  SEVERAL_SOURCES("RR304"),
  /** A variable that is to be absent or repeated. */
  VARIABLE_NOT_SINGLE("RR305"),
  /** A parameter of a type without a conversion. */
  UNSUPPORTED_PARAMETER("RR306"),
  /** An {@code Optional} or {@code List} of something without a conversion. */
  UNSUPPORTED_ELEMENT("RR307"),
  /** A header name that is no token. */
  MALFORMED_HEADER_NAME("RR308"),
  /** A name that is given and empty. */
  EMPTY_NAME("RR309"),
  /** A parameter of a type that the adapter may not name. */
  INACCESSIBLE_TYPE("RR310"),
  /** More than one parameter that takes the body. */
  SEVERAL_BODIES("RR311"),
  /** A body for a method whose requests have none. */
  BODY_OF_GET("RR312"),
  /** A default that does not convert. */
  MALFORMED_DEFAULT("RR313"),
  /** A default for what is never missing. */
  USELESS_DEFAULT("RR314"),
  /** A primitive type that may be null. */
  NULLABLE_PRIMITIVE("RR315"),
  /** A cookie name that is no token. */
  MALFORMED_COOKIE_NAME("RR316"),
  /** A body of a type that there is no codec for. */
  UNSUPPORTED_BODY("RR317"),
  /** A file of a type that holds none. */
  UNSUPPORTED_UPLOAD("RR318"),
  /** An attribute of a type that no object can be asked for. */
  UNSUPPORTED_ATTRIBUTE("RR319"),
  /** A group that can't be made. */
  UNCONSTRUCTIBLE_PARAMETER_OBJECT("RR320"),
  /** A group that is part of itself. */
  RECURSIVE_PARAMETER_OBJECT("RR321"),
  /** A map of all values, of one name. */
  NAMED_MAP("RR322"),
  /** A map of something else than texts. */
  UNSUPPORTED_MAP("RR323"),
  /** A converter that can't be called with a text. */
  MALFORMED_CONVERTER("RR324"),
  /** Two converters for one type. */
  SEVERAL_CONVERTERS("RR325"),
  /** A limit that leaves no room for a body. */
  MALFORMED_BODY_LIMIT("RR326"),
  /** A limit where no body is taken. */
  USELESS_BODY_LIMIT("RR327"),
  /** A class that is named for its converters, and has none. */
  NO_CONVERTERS("RR328"),
  /** A constraint on what is no value of a client. */
  MISPLACED_CONSTRAINT("RR329"),
  /** A constraint for values of another kind. */
  UNSUITABLE_CONSTRAINT("RR330"),
  /** A constraint that no value meets, or that can't be read. */
  MALFORMED_CONSTRAINT("RR331"),
  /** A constraint with a group, or with annotations in it. */
  UNSUPPORTED_CONSTRAINT("RR332"),
  /** A name of a form field that no request can have. */
  MALFORMED_FIELD_NAME("RR333"),
  /** Several values of one form field, of which the server keeps one. */
  REPEATED_FIELD("RR334"),
  /** A part of a form that is no object for a codec. */
  UNSUPPORTED_PART("RR335"),
  /** A parameter without a name, in a class file. */
  PARAMETER_NAME_MISSING("RR339"),

  /** A result that is not a response and does not become one. */
  UNSUPPORTED_RESULT("RR401"),
  /** A result of a type that the adapter may not name. */
  INACCESSIBLE_RESULT("RR402"),
  /** A status that is none of a response, or of a response that has its own. */
  UNSUITABLE_STATUS("RR403"),
  /** A response header that is not of the form of RFC 9110. */
  MALFORMED_RESPONSE_HEADER("RR404"),
  /** A media type that is none. */
  MALFORMED_MEDIA_TYPE("RR405"),
  /** A media type that does not go with the result. */
  UNSUITABLE_MEDIA_TYPE("RR406"),
  /** A list of headers or media types that is empty. */
  EMPTY_LIST("RR407"),

  /** Early hints without a link. */
  HINTS_WITHOUT_LINKS("RR501"),
  /** Early hints for a method that answers nothing. */
  HINTS_WITHOUT_ROUTE("RR502"),
  /** A link that is not of the form of RFC 8288. */
  MALFORMED_LINK("RR503"),
  /** A link whose relation is missing or not one that browsers act on early. */
  UNSUITABLE_RELATION("RR504"),
  /** A preload whose destination is missing or unknown. */
  UNSUITABLE_DESTINATION("RR505"),

  /** Handler classes whose packages have nothing in common. */
  NO_COMMON_PACKAGE("RR601"),
  /** A handler class that the generated routes cannot name. */
  HANDLER_NOT_VISIBLE("RR602"),
  /** A class of the name that a generated class gets. */
  NAME_CONFLICT("RR603"),
  /** An option that is no class name. */
  MALFORMED_OPTION("RR604"),
  /** More handler classes than a Java method has parameters. */
  TOO_MANY_HANDLERS("RR605"),
  /** The compiler does not take a generated class. */
  UNWRITABLE("RR606"),
  /** A handler class that another processor generated after the routes were written. */
  LATE_HANDLER("RR607"),
  /** A compilation of some of the handlers that an earlier one had. */
  PARTIAL_COMPILATION("RR608"),

  /** A filter or an exception handler that generated code cannot call. */
  UNCALLABLE_INTERCEPTOR("RR701"),
  /** A parameter of a filter or an exception handler that nothing is known for. */
  UNSUITABLE_INTERCEPTOR_PARAMETER("RR702"),
  /** A result of a filter or an exception handler that has no meaning. */
  UNSUITABLE_INTERCEPTOR_RESULT("RR703"),
  /** Two filters of the same order. */
  SAME_ORDER("RR704"),
  /** An exception handler without an exception, or with several. */
  THROWN_TYPE_MISSING("RR705"),
  /** An exception handler for what it can't be for. */
  UNSUITABLE_THROWN_TYPE("RR706"),
  /** Two exception handlers for one type. */
  SEVERAL_EXCEPTION_HANDLERS("RR707"),
  /** A filter or an exception handler without routes. */
  INTERCEPTOR_WITHOUT_ROUTES("RR708"),
  /** A filter or an exception handler for all routes, in a class that can't have one. */
  MISPLACED_FOR_ALL("RR709"),
  /** A method that is to be two of route, filter and exception handler. */
  SEVERAL_PURPOSES("RR710");

  private final String id;

  Code(String id) {
    this.id = id;
  }

  /**
   * Whether code is generated all the same.
   *
   * @return true for what may be meant
   */
  public boolean isWarning() {
    return this == REPEATED_FIELD;
  }

  /**
   * What is printed, and looked up in the documentation.
   *
   * @return for example {@code RR101}
   */
  public String id() {
    return id;
  }
}
