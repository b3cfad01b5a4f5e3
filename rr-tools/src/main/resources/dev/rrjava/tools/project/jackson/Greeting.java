package __PACKAGE__;

/** A response, as JSON: {@code {"text": "Hello, Ada!"}}. */
record Greeting(String text) {}
