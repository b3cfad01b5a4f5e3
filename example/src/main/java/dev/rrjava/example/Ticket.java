package dev.rrjava.example;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.UUID;

/** A ticket for a passenger. */
@Json
record Ticket(UUID number, String from, String to, int passengers, BigDecimal euros) {}
