package __PACKAGE__;

import io.avaje.jsonb.Json;

/** The payload of a job, as JSON: {@code {"to": "ada@example.com", "text": "Hello"}}. */
@Json
record Letter(String to, String text) {}
