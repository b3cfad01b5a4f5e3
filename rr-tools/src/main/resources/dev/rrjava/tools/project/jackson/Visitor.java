package __PACKAGE__;

/** A request, as JSON: {@code {"name": "Ada"}}. */
record Visitor(String name) {}
