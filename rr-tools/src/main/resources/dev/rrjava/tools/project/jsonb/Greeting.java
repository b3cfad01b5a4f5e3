package __PACKAGE__;

import io.avaje.jsonb.Json;

/** A response, as JSON: {@code {"text": "Hello, Ada!"}}. */
@Json
record Greeting(String text) {}
