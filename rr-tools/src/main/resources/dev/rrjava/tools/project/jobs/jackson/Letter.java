package __PACKAGE__;

/** The payload of a job, as JSON: {@code {"to": "ada@example.com", "text": "Hello"}}. */
record Letter(String to, String text) {}
