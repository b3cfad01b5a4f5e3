package dev.rrjava.example;

import io.avaje.jsonb.Json;

/** A confirmation that a passenger gets by mail. */
@Json
record Confirmation(String to, String ticket) {}
