package __PACKAGE__;

import io.avaje.jsonb.Json;

/** A request, as JSON: {@code {"name": "Ada"}}. */
@Json
record Visitor(String name) {}
