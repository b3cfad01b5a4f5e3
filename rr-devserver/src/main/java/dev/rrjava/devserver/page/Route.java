package dev.rrjava.devserver.page;

/**
 * A route of the application.
 *
 * @param methods the HTTP methods, separated by bars
 * @param template the path template
 * @param handler the name of the class whose method is called, as in a class file
 * @param method the name of that method
 * @param mediaTypes what it consumes and produces, in words; may be empty
 */
public record Route(
    String methods, String template, String handler, String method, String mediaTypes) {

  /**
   * Reads the value of the header field in which a worker sends its route.
   *
   * @param value {@code com.acme.Tasks#show GET|HEAD /tasks/{id}}
   * @return the route, or null if the value is empty or something else
   */
  public static @org.jspecify.annotations.Nullable Route parse(String value) {
    int hash = value.indexOf('#');
    int first = value.indexOf(' ');
    int second = value.indexOf(' ', first + 1);
    return hash < 0 || first < hash || second < 0
        ? null
        : new Route(
            value.substring(first + 1, second),
            value.substring(second + 1),
            value.substring(0, hash),
            value.substring(hash + 1, first),
            "");
  }

  /** Returns the class without its package, and the method. */
  String handlerName() {
    return handler.substring(handler.lastIndexOf('.') + 1).replace('$', '.') + "." + method;
  }

  /** Returns the methods, without the HEAD of a GET. */
  String shownMethods() {
    return methods.equals("GET|HEAD") ? "GET" : methods.replace("|", ", ");
  }

  @Override
  public String toString() {
    return shownMethods() + " " + template;
  }
}
